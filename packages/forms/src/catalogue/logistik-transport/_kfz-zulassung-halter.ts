import { anschriftInland, type AnschriftInland } from '../../bausteine/anschrift.js'
import { groupOf, variantOf } from '../../bausteine/block.js'
import { abweichenderGeburtsname, geburtsdatum, geburtsort } from '../../bausteine/geburt.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { vertretungsberechtigtePerson, type VertretungsberechtigtePerson } from '../../bausteine/organisation.js'
import { nameFields, personenname, type Personenname } from '../../bausteine/person.js'
import { geschlecht } from '../../bausteine/personenstand.js'
import { staat } from '../../bausteine/staat.js'
import { vollmacht } from '../../bausteine/vollmacht.js'
import { equal, isEmpty } from '../../conditions/builders.js'
import { group, section } from '../../model/containers.js'
import type { TeilDatum } from '../../model/definition.js'
import { text, yesNo } from '../../model/fields.js'
import type { Texts } from '../../model/texts.js'

/** What registers keep of a person (§ 6 (1) no. 1 FZV). */
interface Registerperson extends Personenname {
  geburtsname?: string
  ordensOderKuenstlername?: string
  geburtsdatum: TeilDatum
  geschlecht: string
}

/** Somebody in whose name a vehicle is registered. */
interface HalterPerson extends Registerperson {
  geburtsort?: string
  geburtsstaat?: string
  selbststaendig: boolean
  beruf?: string
}

/** Who represents an association that is no legal person. */
interface HalterVertretung extends Registerperson {
  geburtsort: string
  anschrift: AnschriftInland
}

/** A keeper: a person, a legal person or authority, or another association. */
export type Fahrzeughalter =
  | { person: HalterPerson }
  | { organisation: { name: string; vertretungsberechtigtePerson: VertretungsberechtigtePerson } }
  | { vereinigung: { name: string; vertretung: HalterVertretung } }

const ofRepresentative = { de: 'der Vertreterin oder des Vertreters', en: 'of the representative' }

function registerName(label: Texts) {
  return text({
    label,
    phrase: { de: 'den Namen der Organisation', en: 'the name of the organisation' },
    maxLength: 1_000,
    characters: 'din-91379-c',
    fim: 'F60000000319',
  })
}

function ordensOderKuenstlername() {
  return text({
    label: { de: 'Ordens- oder Künstlername', en: 'Religious name or pseudonym' },
    phrase: { de: 'den Ordens- oder Künstlernamen', en: 'the religious name or pseudonym' },
    hint: { de: 'Nur, wenn er im Ausweis steht.', en: 'Only if it is in your identity card.' },
    optional: true,
    maxLength: 75,
    characters: 'din-91379-a',
  })
}

/** Keeper data as § 6 (1) FZV lists them for persons, for legal persons and authorities, and for associations. */
export const halterAbschnitt = section(
  {
    title: { de: 'Halterin oder Halter', en: 'Keeper of the vehicle' },
    sources: ['§ 6 Abs. 1 FZV', '§ 6 Abs. 5 Nr. 4 FZV', '§ 33 Abs. 1 Satz 1 Nr. 2, Abs. 2 StVG', '§ 20 FZV'],
  },
  {
    wer: variantOf<Fahrzeughalter>(
      {
        label: { de: 'Auf wen wird das Fahrzeug zugelassen?', en: 'In whose name is the vehicle registered?' },
        phrase: { de: 'die Art der Halterin oder des Halters', en: 'the kind of keeper' },
      },
      undefined,
      {
        person: {
          label: { de: 'Person', en: 'Person' },
          fields: {
            ...nameFields({ autocomplete: true }),
            geburtsname: abweichenderGeburtsname(),
            ordensOderKuenstlername: ordensOderKuenstlername(),
            geburtsdatum: geburtsdatum({ autocomplete: 'bday' }),
            geburtsort: geburtsort({
              optional: true,
              hint: { de: 'Wenn er nicht bekannt ist, genügt der Staat.', en: 'If unknown, the state is enough.' },
            }),
            geburtsstaat: staat({
              label: { de: 'Staat der Geburt', en: 'State of birth' },
              phrase: { de: 'den Staat der Geburt', en: 'the state of birth' },
              visibleWhen: isEmpty('halter.wer.person.geburtsort'),
            }),
            geschlecht: geschlecht(),
            selbststaendig: yesNo({
              label: {
                de: 'Sind Sie beruflich selbstständig?',
                en: 'Are you self-employed?',
              },
            }),
            beruf: text({
              label: { de: 'Beruf oder Gewerbe', en: 'Profession or trade' },
              phrase: { de: 'den Beruf oder das Gewerbe', en: 'the profession or trade' },
              maxLength: 100,
              characters: 'din-91379-c',
              visibleWhen: equal('halter.wer.person.selbststaendig', true),
              source: '§ 6 Abs. 1 Satz 3 FZV, § 33 Abs. 2 StVG',
            }),
          },
        },
        organisation: {
          label: { de: 'Unternehmen, Verein oder Behörde', en: 'Company, registered association or authority' },
          fields: {
            name: registerName({ de: 'Name oder Bezeichnung', en: 'Name or designation' }),
            vertretungsberechtigtePerson: vertretungsberechtigtePerson(),
          },
        },
        vereinigung: {
          label: { de: 'Andere Vereinigung', en: 'Other association' },
          fields: {
            name: registerName({ de: 'Name der Vereinigung', en: 'Name of the association' }),
            vertretung: groupOf<HalterVertretung>(
              { label: { de: 'Vertreterin oder Vertreter', en: 'Representative' } },
              undefined,
              {
                ...nameFields({ whose: ofRepresentative }),
                geburtsname: abweichenderGeburtsname(ofRepresentative),
                ordensOderKuenstlername: ordensOderKuenstlername(),
                geburtsdatum: geburtsdatum({ whose: ofRepresentative }),
                geburtsort: geburtsort({ whose: ofRepresentative }),
                geschlecht: geschlecht({ whose: ofRepresentative }),
                anschrift: anschriftInland({ whose: ofRepresentative }),
              },
            ),
          },
        },
      },
    ),
    anschrift: anschriftInland({
      hint: { de: 'Hauptwohnung oder Sitz in Leipzig.', en: 'Main residence or seat in Leipzig.' },
    }),
    gesetzlicheVertretung: group(
      {
        name: personenname({ whose: ofRepresentative }),
        anschrift: anschriftInland({ whose: ofRepresentative }),
      },
      {
        label: { de: 'Gesetzliche Vertretung', en: 'Legal representative' },
        hint: { de: 'Nur bei Minderjährigen und betreuten Menschen.', en: 'Only for minors and adults under care.' },
        optional: true,
        source: '§ 6 Abs. 5 Nr. 4 FZV',
      },
    ),
    vertretung: vollmacht(),
    kontakt: kontakt(),
  },
)
