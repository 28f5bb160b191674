import { anschrift } from '../../bausteine/anschrift-wahl.js'
import { anschriftInland } from '../../bausteine/anschrift.js'
import { nachweis } from '../../bausteine/nachweis.js'
import { nameFields } from '../../bausteine/person.js'
import { familienstand, geschlecht } from '../../bausteine/personenstand.js'
import { geburtsdatum } from '../../bausteine/geburt.js'
import { staatImAusland } from '../../bausteine/staat.js'
import { and, equal, not, notEqual, or, today } from '../../conditions/builders.js'
import { group, repeat, section } from '../../model/containers.js'
import { choice, date, text, yesNo } from '../../model/fields.js'
import { angehoerigeFields, meldepersonFields, vertretungFields, weitereMeldedaten } from './_meldeperson.js'

/** The persons: who reports, who represents, and the family. */

export const person = section(
  {
    title: { de: 'Ihre Person', en: 'About you' },
    hint: {
      de: 'Wenn Sie für jemand anderen handeln: die Person, die einzieht.',
      en: 'If you act for somebody else: the person who moves in.',
    },
    sources: ['§ 3 Abs. 1 Nr. 1 bis 7, 10 und 11 BMG'],
  },
  meldepersonFields(),
)

export const vertretung = section(
  {
    title: { de: 'Gesetzliche Vertretung', en: 'Legal representation' },
    sources: ['§ 3 Abs. 1 Nr. 9 BMG', '§ 17 Abs. 3 BMG'],
  },
  {
    vorhanden: yesNo({
      label: {
        de: 'Ist die Person minderjährig oder hat sie eine rechtliche Betreuung?',
        en: 'Is the person under age or under legal guardianship?',
      },
      help: {
        de: 'Ab 16 Jahren melden sich Minderjährige selbst an. Jüngere melden die Personen an, in deren Wohnung sie einziehen. Für Betreute meldet, wer über den Aufenthalt bestimmt.',
        en: 'Minors of 16 and more register themselves. Younger ones are registered by those into whose dwelling they move. Guardians who determine the residence register for adults under guardianship.',
      },
    }),
    personen: repeat(vertretungFields({ de: 'der gesetzlichen Vertretung', en: 'of the legal representative' }), {
      label: { de: 'Gesetzliche Vertreterinnen und Vertreter', en: 'Legal representatives' },
      phrase: { de: 'die gesetzliche Vertretung', en: 'the legal representatives' },
      max: 2,
      visibleWhen: equal('vertretung.vorhanden', true),
    }),
  },
)

const coupled = or(equal('familie.familienstand', 'VH'), equal('familie.familienstand', 'LP'))
const ofPartner = { de: 'der Ehe- oder Lebenspartnerin oder des -partners', en: 'of your spouse or partner' }

export const familie = section(
  { title: { de: 'Familienstand', en: 'Marital status' }, sources: ['§ 3 Abs. 1 Nr. 14 und 15, Abs. 2 Nr. 2 BMG'] },
  {
    familienstand: familienstand(),
    geschlossenAm: date({
      label: { de: 'Tag der Eheschließung oder Begründung', en: 'Day of the marriage or civil partnership' },
      phrase: { de: 'den Tag der Eheschließung oder Begründung', en: 'the day of the marriage or civil partnership' },
      min: '1930-01-01',
      max: today(),
      visibleWhen: coupled,
    }),
    geschlossenIn: text({
      label: { de: 'Ort der Eheschließung oder Begründung', en: 'Place of the marriage or civil partnership' },
      phrase: { de: 'den Ort der Eheschließung oder Begründung', en: 'the place of the marriage or partnership' },
      maxLength: 80,
      characters: 'din-91379-b',
      visibleWhen: coupled,
    }),
    staat: staatImAusland({
      label: { de: 'Staat der Eheschließung oder Begründung', en: 'State of the marriage or civil partnership' },
      phrase: { de: 'den Staat der Eheschließung oder Begründung', en: 'the state of the marriage or partnership' },
      hint: { de: 'Nur, wenn es nicht in Deutschland war.', en: 'Only if it was not in Germany.' },
      optional: true,
      visibleWhen: coupled,
    }),
    aufgeloestAm: date({
      label: { de: 'Tag der Auflösung der Ehe oder Lebenspartnerschaft', en: 'Day on which it ended' },
      phrase: { de: 'den Tag der Auflösung', en: 'the day on which it ended' },
      hint: {
        de: 'Der Tag der Scheidung, der Aufhebung oder des Todes, wenn Sie ihn wissen.',
        en: 'The day of the divorce, the annulment or the death, if you know it.',
      },
      optional: true,
      min: '1930-01-01',
      max: today(),
      visibleWhen: and(notEqual('familie.familienstand', 'LD'), not(coupled)),
    }),
    partner: group(
      {
        ...angehoerigeFields(ofPartner),
        ziehtMitEin: yesNo({
          label: {
            de: 'Zieht sie oder er am selben Tag aus derselben Wohnung mit ein?',
            en: 'Does she or he move in on the same day from the same dwelling?',
          },
        }),
        weitereAngaben: group(weitereMeldedaten(ofPartner), {
          label: { de: 'Weitere Angaben für die Anmeldung', en: 'Further information for the registration' },
          visibleWhen: equal('self.ziehtMitEin', true),
        }),
        anschrift: anschrift({
          label: { de: 'Anschrift', en: 'Address' },
          whose: ofPartner,
          visibleWhen: equal('self.ziehtMitEin', false),
        }),
      },
      {
        label: { de: 'Ehe- oder Lebenspartnerin oder -partner', en: 'Spouse or partner' },
        visibleWhen: coupled,
      },
    ),
  },
)

const ofRelative = { de: 'der mitziehenden Person', en: 'of the person who moves in with you' }
const ofChild = { de: 'des Kindes', en: 'of the child' }

export const mitziehende = section(
  {
    title: { de: 'Kinder und andere Angehörige', en: 'Children and other relatives' },
    sources: ['§ 3 Abs. 1 Nr. 9 und 16 BMG', '§ 17 Abs. 3 BMG', '§ 23 Abs. 1 BMG'],
  },
  {
    ziehenMit: yesNo({
      label: {
        de: 'Ziehen Kinder oder andere Angehörige am selben Tag aus derselben Wohnung mit ein?',
        en: 'Do children or other relatives move in on the same day from the same dwelling?',
      },
      hint: {
        de: 'Ehe- und Lebenspartnerin oder -partner haben Sie schon genannt.',
        en: 'You have already named your spouse or partner.',
      },
    }),
    personen: repeat(
      {
        verhaeltnis: choice(
          {
            kind: { de: 'Kind', en: 'Child' },
            elternteil: { de: 'Elternteil', en: 'Parent' },
            sonstige: { de: 'Anderes Verhältnis', en: 'Other relation' },
          },
          {
            label: { de: 'Verhältnis zu Ihnen', en: 'Relation to you' },
            phrase: { de: 'das Verhältnis', en: 'the relation' },
          },
        ),
        ...meldepersonFields(ofRelative),
        familienstand: familienstand({ whose: ofRelative }),
      },
      {
        label: { de: 'Wer zieht mit ein?', en: 'Who moves in with you?' },
        phrase: { de: 'die mitziehenden Personen', en: 'the persons who move in with you' },
        max: 8,
        visibleWhen: equal('mitziehende.ziehenMit', true),
      },
    ),
    geteilteSorge: yesNo({
      label: {
        de: 'Hat für ein Kind, das mit einzieht, noch jemand das Sorgerecht, der nicht mit einzieht?',
        en: 'Does anybody who does not move in have custody of a child who moves in?',
      },
      visibleWhen: equal('mitziehende.ziehenMit', true),
    }),
    sorgeberechtigte: repeat(vertretungFields({ de: 'der sorgeberechtigten Person', en: 'of the holder of custody' }), {
      label: { de: 'Weitere Sorgeberechtigte', en: 'Other holders of custody' },
      phrase: { de: 'die weiteren Sorgeberechtigten', en: 'the other holders of custody' },
      max: 4,
      visibleWhen: equal('mitziehende.geteilteSorge', true),
    }),
    einverstaendnis: nachweis({
      label: { de: 'Einverständnis weiterer Sorgeberechtigter', en: 'Consent of other holders of custody' },
      phrase: { de: 'das Einverständnis', en: 'the consent' },
      visibleWhen: equal('mitziehende.geteilteSorge', true),
    }),
    kinderAnderswo: repeat(
      {
        ...nameFields({ whose: ofChild }),
        geburtsdatum: geburtsdatum({ whose: ofChild }),
        geschlecht: geschlecht({ whose: ofChild }),
        anschrift: anschriftInland({
          whose: ofChild,
          hint: { de: 'Nur, wenn das Kind in Deutschland wohnt.', en: 'Only if the child lives in Germany.' },
          optional: true,
        }),
      },
      {
        label: { de: 'Minderjährige Kinder, die nicht mit einziehen', en: 'Minor children who do not move in' },
        phrase: { de: 'die Kinder, die nicht mit einziehen', en: 'the children who do not move in' },
        optional: true,
        max: 10,
      },
    ),
  },
)
