import { nachweis } from '../../bausteine/nachweis.js'
import { personenname } from '../../bausteine/person.js'
import { equal, notEqual, or } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { choice, yesNo } from '../../model/fields.js'
import { bezugsabschnitte } from './_elterngeld-bezug.js'

/** The other parent, whose months and whose notice belong to the application (§ 7 (3) BEEG). */

const desAnderen = { de: 'des anderen Elternteils', en: 'of the other parent' }

export const andererElternteilSection = section(
  {
    title: { de: 'Anderer Elternteil', en: 'Other parent' },
    sources: ['§ 4c, § 5 und § 7 Abs. 3 BEEG'],
  },
  {
    lage: choice(
      {
        zusammen: { de: 'Wir leben zusammen', en: 'We live together' },
        getrennt: { de: 'Wir leben getrennt', en: 'We live apart' },
        'keiner-berechtigt': {
          de: 'Es gibt keinen, oder er kann das Kind nicht betreuen',
          en: 'There is none, or they cannot look after the child',
        },
      },
      {
        label: { de: 'Gibt es einen anderen Elternteil?', en: 'Is there another parent?' },
        phrase: { de: 'die Lage beim anderen Elternteil', en: 'the situation of the other parent' },
      },
    ),
    person: personenname({ whose: desAnderen, visibleWhen: notEqual('andererElternteil.lage', 'keiner-berechtigt') }),
    plaene: choice(
      {
        jetzt: { de: 'Ja, zugleich mit mir', en: 'Yes, together with me' },
        spaeter: { de: 'Ja, später', en: 'Yes, later' },
        nein: { de: 'Nein', en: 'No' },
      },
      {
        label: { de: 'Beantragt der andere Elternteil auch Elterngeld?', en: 'Does the other parent apply too?' },
        phrase: {
          de: 'ob der andere Elternteil auch Elterngeld beantragt',
          en: 'whether the other parent applies too',
        },
        hint: { de: 'Jeder Elternteil stellt einen eigenen Antrag.', en: 'Each parent makes an own application.' },
        visibleWhen: notEqual('andererElternteil.lage', 'keiner-berechtigt'),
      },
    ),
    monate: bezugsabschnitte({
      label: { de: 'Monate des anderen Elternteils', en: 'Months of the other parent' },
      phrase: { de: 'die Monate des anderen Elternteils', en: 'the months of the other parent' },
      optional: true,
      visibleWhen: or(equal('andererElternteil.plaene', 'jetzt'), equal('andererElternteil.plaene', 'spaeter')),
    }),
    alleinSorgeberechtigt: yesNo({
      label: { de: 'Haben Sie das alleinige Sorgerecht?', en: 'Do you have sole custody?' },
      visibleWhen: notEqual('andererElternteil.lage', 'keiner-berechtigt'),
    }),
    kenntnisnahme: nachweis({
      label: {
        de: 'Unterschriebene Kenntnisnahme des anderen Elternteils',
        en: 'Signed acknowledgement of the other parent',
      },
      phrase: { de: 'die Kenntnisnahme des anderen Elternteils', en: 'the acknowledgement of the other parent' },
      hint: {
        de: 'Formlos: „Ich kenne den Antrag“, Name, Datum, Unterschrift. Bei alleiniger Sorge nicht nötig.',
        en: 'Informal: “I know the application”, name, date, signature. Not needed with sole custody.',
      },
      visibleWhen: equal('andererElternteil.alleinSorgeberechtigt', false),
    }),
  },
)
