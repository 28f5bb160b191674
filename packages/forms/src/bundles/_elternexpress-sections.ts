import { anschriftInland } from '../bausteine/anschrift.js'
import { bankverbindung } from '../bausteine/bankverbindung.js'
import { abweichenderGeburtsname, geburtsort } from '../bausteine/geburt.js'
import { kontakt } from '../bausteine/kontakt.js'
import { nachweis } from '../bausteine/nachweis.js'
import { nameFields, natuerlichePerson, personenname } from '../bausteine/person.js'
import { familienstand, geschlecht } from '../bausteine/personenstand.js'
import { staat, staatsangehoerigkeit } from '../bausteine/staat.js'
import { steuerId } from '../bausteine/steuer.js'
import { aufenthaltsrecht } from '../catalogue/geburt/_aufenthaltsrecht.js'
import { and, equal, includes, notEqual, or, today } from '../conditions/builders.js'
import { section } from '../model/containers.js'
import { choice, choices, date, yesNo } from '../model/fields.js'

const desKindes = { de: 'des Kindes', en: 'of the child' }
const desAnderen = { de: 'des anderen Elternteils', en: 'of the other parent' }

export const auswahl = section(
  { title: { de: 'Was möchten Sie beantragen?', en: 'What would you like to apply for?' } },
  {
    antraege: choices(
      {
        geburtsurkunde: { de: 'Geburtsurkunde', en: 'Birth certificate' },
        elterngeld: { de: 'Elterngeld', en: 'Parental allowance' },
        kindergeld: { de: 'Kindergeld', en: 'Child benefit' },
        mutterschaftsgeld: {
          de: 'Mutterschaftsgeld für die Zeit nach der Geburt',
          en: 'Maternity benefit for the time after birth',
        },
      },
      {
        label: { de: 'Anträge', en: 'Applications' },
        phrase: { de: 'die Anträge', en: 'the applications' },
        hint: { de: 'Sie können jetzt einen Teil senden und später den Rest.', en: 'You can send the rest later.' },
      },
    ),
  },
)

export const kind = section(
  { title: { de: 'Ihr Kind', en: 'Your child' } },
  {
    ...nameFields({ whose: desKindes }),
    geburtsdatum: date({
      label: { de: 'Geburtsdatum', en: 'Date of birth' },
      phrase: { de: 'das Geburtsdatum des Kindes', en: 'the date of birth of the child' },
      min: today({ years: -8 }),
      max: today(),
    }),
    geburtsort: geburtsort({ whose: desKindes }),
    lebtBeiIhnen: yesNo({ label: { de: 'Lebt das Kind in Ihrem Haushalt?', en: 'Does the child live with you?' } }),
    anmeldung: choice(
      {
        'von-selbst': {
          de: 'In Deutschland geboren, wohnt bei den Eltern',
          en: 'Born in Germany, lives with the parents',
        },
        'andere-wohnung': { de: 'Es wohnt in einer anderen Wohnung', en: 'Lives in another dwelling' },
        'im-ausland-geboren': { de: 'Es ist im Ausland geboren', en: 'Was born abroad' },
        'nicht-eingetragen': { de: 'Es steht nicht im Melderegister', en: 'Is not in the population register' },
      },
      {
        label: { de: 'Was trifft zu?', en: 'What is the case?' },
        phrase: { de: 'was auf das Kind zutrifft', en: 'what is the case' },
        hint: {
          de: 'Normalerweise meldet das Standesamt das Kind an.',
          en: 'Normally the registry office registers the child.',
        },
      },
    ),
    geschlecht: geschlecht({ whose: desKindes, visibleWhen: notEqual('kind.anmeldung', 'von-selbst') }),
    weitereKinder: yesNo({
      label: {
        de: 'Erhalten Sie schon für ein anderes Kind Kindergeld?',
        en: 'Do you already receive child benefit for another child?',
      },
    }),
  },
)

export const sie = section(
  { title: { de: 'Sie', en: 'You' } },
  {
    person: natuerlichePerson(),
    mutter: yesNo({
      label: { de: 'Sind Sie die Mutter, die das Kind geboren hat?', en: 'Are you the mother who gave birth?' },
      visibleWhen: includes('auswahl.antraege', 'mutterschaftsgeld'),
    }),
    anschrift: anschriftInland(),
    kontakt: kontakt(),
  },
)

/** Both benefits ask for the same things about the parent; who wants neither is not asked. */
export const familienleistungen = section(
  {
    title: { de: 'Für Elterngeld und Kindergeld', en: 'For parental allowance and child benefit' },
    visibleWhen: or(includes('auswahl.antraege', 'elterngeld'), includes('auswahl.antraege', 'kindergeld')),
  },
  {
    geburtsname: abweichenderGeburtsname(),
    geburtsort: geburtsort({ label: { de: 'Ihr Geburtsort', en: 'Your place of birth' } }),
    geburtsstaat: staat({
      label: { de: 'Ihr Geburtsstaat', en: 'Your state of birth' },
      phrase: { de: 'Ihren Geburtsstaat', en: 'your state of birth' },
    }),
    staatsangehoerigkeit: staatsangehoerigkeit(),
    aufenthaltsrecht: aufenthaltsrecht(),
    familienstand: familienstand(),
    steuerId: steuerId(),
    bankverbindung: bankverbindung(),
  },
)

export const zweiterElternteil = section(
  { title: { de: 'Anderer Elternteil', en: 'Other parent' } },
  {
    lage: choice(
      {
        zusammen: { de: 'Wir leben zusammen', en: 'We live together' },
        getrennt: { de: 'Wir leben getrennt', en: 'We live apart' },
        keiner: {
          de: 'Es gibt keinen, oder er kann das Kind nicht betreuen',
          en: 'There is none, or they cannot look after the child',
        },
      },
      {
        label: { de: 'Gibt es einen anderen Elternteil?', en: 'Is there another parent?' },
        phrase: { de: 'die Lage beim anderen Elternteil', en: 'the situation of the other parent' },
      },
    ),
    name: personenname({ whose: desAnderen, visibleWhen: notEqual('zweiterElternteil.lage', 'keiner') }),
    alleinSorgeberechtigt: yesNo({
      label: { de: 'Haben Sie das alleinige Sorgerecht?', en: 'Do you have sole custody?' },
      visibleWhen: and(notEqual('zweiterElternteil.lage', 'keiner'), includes('auswahl.antraege', 'elterngeld')),
    }),
    kenntnisnahme: nachweis({
      label: {
        de: 'Unterschriebene Kenntnisnahme des anderen Elternteils',
        en: 'Signed acknowledgement of the other parent',
      },
      phrase: { de: 'die Kenntnisnahme des anderen Elternteils', en: 'the acknowledgement of the other parent' },
      hint: { de: 'Sie können sie später hochladen.', en: 'You can upload it later.' },
      optional: true,
      visibleWhen: equal('zweiterElternteil.alleinSorgeberechtigt', false),
    }),
    kindergeldAnSie: yesNo({
      label: {
        de: 'Ist der andere Elternteil einverstanden, dass Sie das Kindergeld erhalten?',
        en: 'Does the other parent agree that you receive the child benefit?',
      },
      visibleWhen: and(equal('zweiterElternteil.lage', 'zusammen'), includes('auswahl.antraege', 'kindergeld')),
    }),
  },
)

export const nachweise = section(
  { title: { de: 'Urkunde', en: 'Certificate' } },
  {
    geburtsurkunde: nachweis({
      label: { de: 'Geburtsurkunde', en: 'Birth certificate' },
      phrase: { de: 'die Geburtsurkunde', en: 'the birth certificate' },
      hint: {
        de: 'Sobald Sie sie haben. Einige Anträge warten auf sie.',
        en: 'As soon as you have it. Some applications wait for it.',
      },
      optional: true,
    }),
  },
)
