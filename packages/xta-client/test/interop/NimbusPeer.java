import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSADecrypter;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Encrypts and decrypts compact JWEs with Nimbus JOSE+JWT, the library inside the official Java SDK.
 *
 * <pre>
 * java -cp nimbus-jose-jwt.jar NimbusPeer.java encrypt JWK IN OUT [IN OUT]...
 * java -cp nimbus-jose-jwt.jar NimbusPeer.java open    JWK IN OUT [IN OUT]...
 * </pre>
 */
public class NimbusPeer {
  public static void main(String[] args) throws Exception {
    RSAKey key = RSAKey.parse(Files.readString(Path.of(args[1])));
    for (int at = 2; at + 1 < args.length; at += 2) {
      byte[] in = Files.readAllBytes(Path.of(args[at]));
      byte[] out = args[0].equals("encrypt") ? encrypt(in, key) : decrypt(in, key);
      Files.write(Path.of(args[at + 1]), out);
    }
    System.out.print("null");
  }

  private static byte[] encrypt(byte[] content, RSAKey key) throws Exception {
    JWEHeader header =
        new JWEHeader.Builder(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM)
            .keyID(key.getKeyID())
            .contentType("application/pdf")
            .build();
    JWEObject jwe = new JWEObject(header, new Payload(content));
    jwe.encrypt(new RSAEncrypter(key.toRSAPublicKey()));
    return jwe.serialize().getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] decrypt(byte[] compact, RSAKey key) throws Exception {
    JWEObject jwe = JWEObject.parse(new String(compact, StandardCharsets.US_ASCII));
    jwe.decrypt(new RSADecrypter(key.toRSAPrivateKey()));
    return jwe.getPayload().toBytes();
  }
}
