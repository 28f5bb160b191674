"""A FIT-Connect peer on python3-jwcrypto and the standard library: independent of every line of this project's TypeScript.

  jwcrypto_peer.py send    SANDBOX_JSON   delivers one application with one attachment; prints what was sent as JSON
  jwcrypto_peer.py decrypt SANDBOX_JSON   reads a received submission (JSON on stdin), decrypts it; prints hashes and header facts
  jwcrypto_peer.py verify  JWKS_JSON      verifies PS512 tokens (JSON list on stdin); prints their claims
  jwcrypto_peer.py encrypt JWK_JSON IN OUT [IN OUT]...   encrypts files to compact JWEs
  jwcrypto_peer.py open    JWK_JSON IN OUT [IN OUT]...   decrypts files that are compact JWEs
"""

import hashlib
import json
import sys
import urllib.parse
import urllib.request
import uuid

from jwcrypto import jwe, jwk, jws

JWE_ALGORITHMS = ["RSA-OAEP-256", "A256GCM"]


def call(method, url, token=None, body=None, content_type=None):
    headers = {"user-agent": "jwcrypto-peer"}
    if token:
        headers["authorization"] = "Bearer " + token
    if content_type:
        headers["content-type"] = content_type
    data = body.encode() if isinstance(body, str) else body
    with urllib.request.urlopen(urllib.request.Request(url, data=data, headers=headers, method=method), timeout=30) as answer:
        raw = answer.read()
        return json.loads(raw) if raw else None


def call_json(method, url, token, value):
    return call(method, url, token, json.dumps(value), "application/json")


def access_token(fit, role):
    fields = {"grant_type": "client_credentials", "client_id": fit[role]["clientId"], "client_secret": fit[role]["clientSecret"]}
    return call("POST", fit["tokenUrl"], body=urllib.parse.urlencode(fields), content_type="application/x-www-form-urlencoded")["access_token"]


def sha512(content):
    return {"type": "sha512", "content": hashlib.sha512(content).hexdigest()}


def encrypt(content, key, content_type):
    header = {"alg": "RSA-OAEP-256", "enc": "A256GCM", "kid": key["kid"], "cty": content_type}
    token = jwe.JWE(content, protected=json.dumps(header), algs=JWE_ALGORITHMS)
    # jwcrypto honours key_ops strictly: the published key may only wrap, which is what RSA-OAEP does here.
    token.add_recipient(jwk.JWK(**{name: value for name, value in key.items() if name in ("kty", "n", "e", "kid")}))
    return token.serialize(compact=True)


def send(fit):
    destination = fit["destinations"][0]
    token = access_token(fit, "sender")
    base = fit["submissionApi"] + "/v2"
    offered = call("GET", f"{base}/destinations/{destination['destinationId']}")
    key = call("GET", f"{base}/destinations/{destination['destinationId']}/keys/{offered['encryptionKid']}")
    data = json.dumps({"sprache": "Python", "zeichen": "äöüß ſ"}, ensure_ascii=False).encode()
    attachment_id, attachment = str(uuid.uuid4()), b"%PDF-1.4 made by an independent peer\n" * 500
    metadata = {
        "$schema": "https://schema.fitko.de/fit-connect/metadata/2.1.0/metadata.schema.json",
        "contentStructure": {
            "data": {"hash": sha512(data), "submissionSchema": {"schemaUri": destination["schemaUri"], "mimeType": "application/json"}},
            "attachments": [{"attachmentId": attachment_id, "hash": sha512(attachment), "purpose": "attachment", "mimeType": "application/pdf", "filename": "peer.pdf"}],
        },
    }
    announced = call_json("POST", f"{base}/submissions", token, {
        "destinationId": destination["destinationId"],
        "announcedAttachments": [attachment_id],
        "publicService": {"identifier": destination["serviceIdentifier"], "name": "Hundesteuer Anmeldung"},
    })
    call("PUT", f"{base}/submissions/{announced['submissionId']}/attachments/{attachment_id}", token, encrypt(attachment, key, "application/pdf"), "application/jose")
    call_json("PUT", f"{base}/submissions/{announced['submissionId']}", token, {
        "encryptedMetadata": encrypt(json.dumps(metadata).encode(), key, "application/json"),
        "encryptedData": encrypt(data, key, "application/json"),
    })
    return {"submissionId": announced["submissionId"], "data": hashlib.sha512(data).hexdigest(), "attachment": hashlib.sha512(attachment).hexdigest()}


def decrypt(fit, submission):
    private = {name: value for name, value in fit["destinations"][0]["encryptionPrivateKey"].items() if name not in ("key_ops", "use", "alg", "x5c")}
    key = jwk.JWK(**private)

    def part(compact):
        token = jwe.JWE(algs=JWE_ALGORITHMS)
        token.deserialize(compact, key)
        return {"sha512": hashlib.sha512(token.payload).hexdigest(), "size": len(token.payload), "header": json.loads(token.objects["protected"])}

    return {name: part(compact) for name, compact in submission.items()}


def verify(keys, tokens):
    by_kid = {key["kid"]: key for key in keys["keys"]}

    def claims(compact):
        token = jws.JWS()
        token.allowed_algs = ["PS512"]
        token.deserialize(compact)
        public = by_kid[token.jose_header["kid"]]
        token.verify(jwk.JWK(kty="RSA", n=public["n"], e=public["e"]))
        return json.loads(token.payload)

    return [claims(token) for token in tokens]


def convert_files(convert, paths):
    for source, target in zip(paths[::2], paths[1::2]):
        with open(source, "rb") as file:
            converted = convert(file.read())
        with open(target, "wb") as file:
            file.write(converted)


def open_jwe(compact, key):
    token = jwe.JWE(algs=JWE_ALGORITHMS)
    token.deserialize(compact.decode("ascii"), jwk.JWK(**key))
    return token.payload


def main():
    command, path = sys.argv[1], sys.argv[2]
    with open(path, encoding="utf-8") as file:
        config = json.load(file)
    if command == "send":
        result = send(config["fitConnect"])
    elif command == "decrypt":
        result = decrypt(config["fitConnect"], json.load(sys.stdin))
    elif command == "verify":
        result = verify(config, json.load(sys.stdin))
    elif command == "encrypt":
        result = convert_files(lambda content: encrypt(content, config, "application/pdf").encode("ascii"), sys.argv[3:])
    elif command == "open":
        result = convert_files(lambda compact: open_jwe(compact, config), sys.argv[3:])
    else:
        sys.exit(f"unknown command {command}")
    json.dump(result, sys.stdout)


main()
