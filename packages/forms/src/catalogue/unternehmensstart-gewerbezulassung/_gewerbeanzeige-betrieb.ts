import { anschriftInland } from '../../bausteine/anschrift.js'
import { anschrift } from '../../bausteine/anschrift-wahl.js'
import { personenname } from '../../bausteine/person.js'
import { equal, includes, or, today } from '../../conditions/builders.js'
import { group } from '../../model/containers.js'
import { choice, choices, date, integer, text, yesNo } from '../../model/fields.js'
import type { Texts } from '../../model/texts.js'

/** Questions about the business that GewA 1, 2 and 3 share. The forms call the section `betrieb`. */

const istZweigstelle = or(
  equal('betrieb.anzeigeFuer', 'zweigniederlassung'),
  equal('betrieb.anzeigeFuer', 'unselbststaendige-zweigstelle'),
)

/** Whose board the official form does not ask for: the register names it. */
const istAktiengesellschaft = or(
  equal('betriebsinhaber.wer.juristischePerson.rechtsform', '222100'),
  equal('betriebsinhaber.wer.juristischePerson.rechtsform', '222110'),
  equal('betriebsinhaber.wer.juristischePerson.rechtsform', '222120'),
)

/** Name over the door, share of the public hand, and what kind of establishment the notice is for. */
export function betriebFields() {
  return {
    geschaeftsbezeichnung: text({
      label: { de: 'Name des Geschäfts', en: 'Name of the shop or business' },
      phrase: { de: 'den Namen des Geschäfts', en: 'the name of the business' },
      hint: {
        de: 'Nur, wenn Sie nach außen einen anderen Namen verwenden als den eingetragenen.',
        en: 'Only if you use another name than the registered one.',
      },
      optional: true,
      maxLength: 1_000,
      characters: 'din-91379-c',
      fim: 'F60000000320',
    }),
    oeffentlicheHand: yesNo({
      label: {
        de: 'Ist die öffentliche Hand an dem Betrieb beteiligt?',
        en: 'Does the public sector have a share in the business?',
      },
      hint: {
        de: 'Zum Beispiel eine Gemeinde, ein Landkreis oder ein Land.',
        en: 'For example a municipality, a district or a state.',
      },
    }),
    anzeigeFuer: choice(
      {
        hauptniederlassung: { de: 'Eine Hauptniederlassung', en: 'A principal place of business' },
        zweigniederlassung: { de: 'Eine Zweigniederlassung', en: 'A branch' },
        'unselbststaendige-zweigstelle': {
          de: 'Eine unselbstständige Zweigstelle',
          en: 'A dependent branch office',
        },
        automatenaufstellung: { de: 'Das Aufstellen von Automaten', en: 'Setting up vending or gaming machines' },
        reisegewerbe: { de: 'Ein Reisegewerbe ohne Reisegewerbekarte', en: 'An itinerant trade without a card' },
      },
      {
        label: { de: 'Wofür ist die Anzeige?', en: 'What is the notice for?' },
        phrase: { de: 'die Art der Niederlassung', en: 'the kind of establishment' },
        help: {
          de: 'Wer nur einen Standort hat, wählt die Hauptniederlassung. Zweigniederlassungen haben eine eigene Buchführung und Leitung, unselbstständige Zweigstellen nicht.',
          en: 'If you have one location only, choose the principal place of business. Branches have accounts and a manager of their own, dependent branch offices do not.',
        },
      },
    ),
    betriebsstaette: anschriftInland({
      label: { de: 'Anschrift der Betriebsstätte', en: 'Address of the premises' },
      hint: {
        de: 'In Leipzig. Ohne eigene Räume ist es Ihre Wohnung.',
        en: 'In Leipzig. Without premises of your own it is your home.',
      },
      whose: { de: 'der Betriebsstätte', en: 'of the premises' },
    }),
    hauptniederlassung: anschrift({
      label: { de: 'Anschrift der Hauptniederlassung', en: 'Address of the principal place of business' },
      whose: { de: 'der Hauptniederlassung', en: 'of the principal place of business' },
      visibleWhen: istZweigstelle,
    }),
    betriebsleitung: personenname({
      label: { de: 'Vertretungsberechtigte Person oder Betriebsleitung', en: 'Person who may act, or manager' },
      whose: { de: 'der Betriebsleitung', en: 'of the manager' },
      visibleWhen: or(istZweigstelle, istAktiengesellschaft),
    }),
  }
}

/** Kind of business; the answer decides whether a crafts card is asked for. */
export function betriebsart() {
  return choices(
    {
      industrie: { de: 'Industrie', en: 'Industry' },
      handwerk: { de: 'Handwerk', en: 'Skilled craft' },
      handel: { de: 'Handel', en: 'Trade' },
      sonstiges: { de: 'Sonstiges', en: 'Other' },
    },
    {
      label: { de: 'Art des Betriebs', en: 'Kind of business' },
      phrase: { de: 'die Art des Betriebs', en: 'the kind of business' },
      hint: { de: 'Mehrere Antworten sind möglich.', en: 'Several answers are possible.' },
    },
  )
}

/** How many people work there, owners not counted: 0 is an answer. */
export function beschaeftigte() {
  const hint = {
    de: 'Ohne Inhaber, mit Aushilfen und mitarbeitenden Angehörigen. Niemand: 0.',
    en: 'Without the owner, with temporary staff and family members who work there. Nobody: 0.',
  }
  return {
    vollzeit: integer({
      label: { de: 'Beschäftigte in Vollzeit', en: 'Full-time employees' },
      phrase: { de: 'die Zahl der Beschäftigten in Vollzeit', en: 'the number of full-time employees' },
      hint,
      min: 0,
      max: 1_000_000,
    }),
    teilzeit: integer({
      label: { de: 'Beschäftigte in Teilzeit', en: 'Part-time employees' },
      phrase: { de: 'die Zahl der Beschäftigten in Teilzeit', en: 'the number of part-time employees' },
      hint,
      min: 0,
      max: 1_000_000,
    }),
  }
}

/** Permission, crafts card and residence title: who lacks one learns of it, the notice is taken all the same. */
export function erlaubnisFields() {
  return {
    erlaubnispflicht: yesNo({
      label: {
        de: 'Brauchen Sie für die Tätigkeit eine Erlaubnis?',
        en: 'Do you need a permission for the activity?',
      },
      hint: {
        de: 'Zum Beispiel für Bewachung, Immobilienmakler, Versicherungsvermittlung, Pfandleihe oder Taxi.',
        en: 'For example for guarding, estate agents, insurance agents, pawnbrokers or taxis.',
      },
    }),
    erlaubnis: group(
      bescheinigung({
        vorhanden: { de: 'Liegt die Erlaubnis vor?', en: 'Do you have the permission?' },
        behoerde: { de: 'Erteilende Behörde', en: 'Issuing authority' },
        wen: { de: 'die erteilende Behörde', en: 'the issuing authority' },
      }),
      { label: { de: 'Erlaubnis', en: 'Permission' }, visibleWhen: equal('erlaubnisse.erlaubnispflicht', true) },
    ),
    handwerkskarte: group(
      bescheinigung({
        vorhanden: { de: 'Liegt eine Handwerkskarte vor?', en: 'Do you have a crafts card?' },
        behoerde: { de: 'Handwerkskammer', en: 'Chamber of crafts' },
        wen: { de: 'die Handwerkskammer', en: 'the chamber of crafts' },
      }),
      {
        label: { de: 'Handwerkskarte', en: 'Crafts card' },
        visibleWhen: includes('taetigkeit.betriebsart', 'handwerk'),
      },
    ),
    aufenthaltstitelNoetig: yesNo({
      label: {
        de: 'Braucht die anzeigende Person einen Aufenthaltstitel?',
        en: 'Does the person who gives notice need a residence title?',
      },
      hint: {
        de: 'Nicht bei der Staatsangehörigkeit von Deutschland, EU, EWR oder Schweiz.',
        en: 'Not with the nationality of Germany, the EU, the EEA or Switzerland.',
      },
    }),
    aufenthaltstitel: group(
      {
        ...bescheinigung({
          vorhanden: { de: 'Liegt der Aufenthaltstitel vor?', en: 'Do you have the residence title?' },
          behoerde: { de: 'Erteilende Behörde', en: 'Issuing authority' },
          wen: { de: 'die Behörde, die den Aufenthaltstitel erteilt hat', en: 'the authority that issued the title' },
        }),
        auflage: text({
          label: { de: 'Auflage oder Beschränkung im Aufenthaltstitel', en: 'Condition or restriction in the title' },
          phrase: { de: 'die Auflage oder Beschränkung', en: 'the condition or restriction' },
          hint: {
            de: 'Wortlaut, zum Beispiel „Selbstständige Tätigkeit nicht gestattet“. Keine: lassen Sie die Frage offen.',
            en: 'The wording, for example “Selbstständige Tätigkeit nicht gestattet”. None: leave the question open.',
          },
          optional: true,
          maxLength: 500,
          characters: 'din-91379-c',
          visibleWhen: equal('self.vorhanden', true),
        }),
      },
      {
        label: { de: 'Aufenthaltstitel', en: 'Residence title' },
        visibleWhen: equal('erlaubnisse.aufenthaltstitelNoetig', true),
      },
    ),
  }
}

function bescheinigung(words: { vorhanden: Texts; behoerde: Texts; wen: Texts }) {
  return {
    vorhanden: yesNo({ label: words.vorhanden }),
    ausgestelltAm: date({
      label: { de: 'Ausgestellt am', en: 'Date of issue' },
      phrase: { de: 'das Ausstellungsdatum', en: 'the date of issue' },
      min: '1950-01-01',
      max: today(),
      visibleWhen: equal('self.vorhanden', true),
    }),
    behoerde: text({
      label: words.behoerde,
      phrase: words.wen,
      maxLength: 84,
      characters: 'din-91379-b',
      visibleWhen: equal('self.vorhanden', true),
    }),
  }
}
