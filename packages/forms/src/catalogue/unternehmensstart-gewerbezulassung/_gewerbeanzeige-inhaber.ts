import { anschriftAuslandFields } from '../../bausteine/anschrift-ausland.js'
import { anschriftInlandFields } from '../../bausteine/anschrift.js'
import { abweichenderGeburtsname } from '../../bausteine/geburt.js'
import { geburtsangabenFields } from '../../bausteine/geburtsangaben.js'
import { kontakt } from '../../bausteine/kontakt.js'
import { nameFields } from '../../bausteine/person.js'
import { geschlecht } from '../../bausteine/personenstand.js'
import { phrase } from '../../bausteine/phrase.js'
import { rechtsform, registereintrag } from '../../bausteine/registereintrag.js'
import { staatsangehoerigkeiten } from '../../bausteine/staat.js'
import { and, notEqual } from '../../conditions/builders.js'
import { repeat, section, variant } from '../../model/containers.js'
import { integer, text } from '../../model/fields.js'
import type { Texts } from '../../model/texts.js'

/** The official form does without the representatives of German stock corporations: the register names them. */
const keineAktiengesellschaft = and(
  notEqual('self.rechtsform', '222100'),
  notEqual('self.rechtsform', '222110'),
  notEqual('self.rechtsform', '222120'),
)

/**
 * Who runs the business: the part that GewA 1, 2 and 3 share. A sole trader names themself; of a partnership, each managing
 * partner gives a notice of their own; of a legal person, the legal representatives are named, unless it is a stock
 * corporation.
 */
export function betriebsinhaberSection(anlage: '1' | '2' | '3') {
  return section(
    {
      title: { de: 'Wer betreibt das Gewerbe?', en: 'Who runs the business?' },
      sources: [
        `Anlage ${anlage} GewAnzV (GewA ${anlage}), particulars of the owner of the business`,
        '§ 14 (1) and § 55c GewO',
      ],
    },
    {
      wer: variant(
        {
          natuerlichePerson: {
            label: { de: 'Eine Person (Einzelunternehmen)', en: 'One person (sole trader)' },
            fields: {
              ...personFields(),
              eingetragenerName: eingetragenerName({
                hint: {
                  de: 'Nur, wenn Sie als Kauffrau oder Kaufmann im Handelsregister stehen.',
                  en: 'Only if you are a merchant in the commercial register.',
                },
                optional: true,
              }),
              registereintrag: registereintrag({ optional: true }),
            },
          },
          personengesellschaft: {
            label: {
              de: 'Eine Personengesellschaft (GbR, OHG, KG, GmbH & Co. KG)',
              en: 'A partnership (GbR, OHG, KG, GmbH & Co. KG)',
            },
            fields: {
              name: eingetragenerName({}),
              rechtsform: rechtsform(),
              registereintrag: registereintrag({ optional: true }),
              geschaeftsfuehrende: integer({
                label: { de: 'Zahl der geschäftsführenden Gesellschafter', en: 'Number of managing partners' },
                phrase: {
                  de: 'die Zahl der geschäftsführenden Gesellschafter',
                  en: 'the number of managing partners',
                },
                hint: {
                  de: 'Alle geschäftsführenden Gesellschafter geben je eine eigene Anzeige ab.',
                  en: 'Every managing partner gives a notice of their own.',
                },
                min: 1,
                max: 1_000,
              }),
              gesellschafter: repeat(
                nameFields({ whose: { de: 'der Gesellschafterin oder des Gesellschafters', en: 'of the partner' } }),
                {
                  label: { de: 'Weitere Gesellschafter einer GbR', en: 'Further partners of a GbR' },
                  phrase: { de: 'die weiteren Gesellschafter', en: 'the further partners' },
                  max: 20,
                  optional: true,
                },
              ),
              gesellschafterin: text({
                label: {
                  de: 'Unternehmen, das für die Gesellschaft handelt',
                  en: 'Company that acts for the partnership',
                },
                phrase: {
                  de: 'das Unternehmen, das für die Gesellschaft handelt',
                  en: 'the company that acts for the partnership',
                },
                hint: {
                  de: 'Nur, wenn nicht eine Person, sondern zum Beispiel eine GmbH die Geschäfte führt.',
                  en: 'Only if not a person but for example a GmbH manages the partnership.',
                },
                maxLength: 1_000,
                characters: 'din-91379-c',
                optional: true,
              }),
              registerDerGesellschafterin: registereintrag({
                label: { de: 'Registereintrag dieses Unternehmens', en: 'Entry of that company in a register' },
                optional: true,
              }),
              ...personFields({ de: 'der anzeigenden Person', en: 'of the person who gives notice' }),
            },
          },
          juristischePerson: {
            label: {
              de: 'Eine juristische Person (GmbH, UG, AG, Verein, Genossenschaft, Stiftung)',
              en: 'A legal person (GmbH, UG, AG, association, cooperative, foundation)',
            },
            fields: {
              name: eingetragenerName({
                hint: {
                  de: 'Mit Rechtsform. Vor der Eintragung mit dem Zusatz „in Gründung“.',
                  en: 'With the legal form. Before registration with the addition “in Gründung”.',
                },
              }),
              rechtsform: rechtsform(),
              registereintrag: registereintrag({
                hint: {
                  de: 'Noch nicht eingetragen? Dann lassen Sie die Angabe offen.',
                  en: 'Not registered yet? Then leave this open.',
                },
                optional: true,
              }),
              zahlDerVertreter: integer({
                label: { de: 'Zahl der gesetzlichen Vertreter', en: 'Number of legal representatives' },
                phrase: { de: 'die Zahl der gesetzlichen Vertreter', en: 'the number of legal representatives' },
                min: 1,
                max: 1_000,
              }),
              vertreter: repeat(
                personFields({ de: 'der gesetzlichen Vertretung', en: 'of the legal representative' }),
                {
                  label: { de: 'Gesetzliche Vertreterinnen und Vertreter', en: 'Legal representatives' },
                  phrase: { de: 'die gesetzliche Vertretung', en: 'the legal representative' },
                  hint: {
                    de: 'Zum Beispiel alle Geschäftsführerinnen und Geschäftsführer.',
                    en: 'For example all managing directors.',
                  },
                  max: 10,
                  visibleWhen: keineAktiengesellschaft,
                },
              ),
            },
          },
        },
        {
          label: { de: 'Wer betreibt das Gewerbe?', en: 'Who runs the business?' },
          phrase: { de: 'die Art des Betriebs', en: 'who runs the business' },
        },
      ),
      kontakt: kontakt({
        hint: { de: 'Freiwillig, für Rückfragen.', en: 'Voluntary, in case of questions.' },
      }),
    },
  )
}

/** A person as the official form asks for one: name, sex, birth, nationalities, home. */
function personFields(whose?: Texts) {
  return {
    ...nameFields({ whose, autocomplete: whose === undefined }),
    geschlecht: geschlecht({ whose }),
    geburtsname: abweichenderGeburtsname(whose),
    ...geburtsangabenFields(whose),
    staatsangehoerigkeiten: staatsangehoerigkeiten({ whose }),
    wohnung: variant(
      {
        inland: { label: { de: 'In Deutschland', en: 'In Germany' }, fields: anschriftInlandFields(whose) },
        ausland: { label: { de: 'Im Ausland', en: 'Abroad' }, fields: anschriftAuslandFields(whose) },
      },
      {
        label: { de: 'Anschrift der Wohnung', en: 'Home address' },
        phrase: phrase('das Land der Wohnung', 'where the home is', whose),
      },
    ),
  }
}

function eingetragenerName<P extends boolean = false>(options: { readonly optional?: P; readonly hint?: Texts }) {
  return text({
    label: { de: 'Eingetragener Name mit Rechtsform', en: 'Registered name with legal form' },
    phrase: { de: 'den Namen mit Rechtsform', en: 'the name with legal form' },
    maxLength: 1_000,
    characters: 'din-91379-c',
    fim: 'F60000000319',
    ...options,
  })
}
