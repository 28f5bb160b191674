import { nachweis } from '../../bausteine/nachweis.js'
import { equal, today } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { choice, date, integer, yesNo } from '../../model/fields.js'

const blue = equal('ausweis.art', 'eu-parkausweis-blau')
const orange = equal('ausweis.art', 'ausnahmegenehmigung-orange')

/** Groups of people for whom VwV-StVO provides a permit. They stand in place of single marks and degrees. */
export const voraussetzungenAbschnitt = section(
  {
    title: { de: 'Voraussetzungen', en: 'Conditions' },
    sources: ['VwV-StVO zu § 46 Abs. 1 Nr. 11, Parkerleichterungen für schwerbehinderte Menschen', '§ 152 SGB IX'],
  },
  {
    grundBlau: choice(
      {
        ag: { de: 'Merkzeichen „aG“ (außergewöhnlich gehbehindert)', en: 'Mark “aG” (exceptional walking disability)' },
        bl: { de: 'Merkzeichen „Bl“ (blind)', en: 'Mark “Bl” (blind)' },
        'amelie-oder-phokomelie': {
          de: 'Beidseitige Amelie oder Phokomelie oder eine vergleichbare Einschränkung',
          en: 'Amelia or phocomelia of both sides, or a comparable limitation',
        },
      },
      {
        label: { de: 'Was ist bei Ihnen festgestellt?', en: 'What has been established?' },
        phrase: { de: 'die festgestellte Behinderung', en: 'the disability that was established' },
        specialCategory: 'disability',
        visibleWhen: blue,
      },
    ),
    grundOrange: choice(
      {
        'gehvermoegen-achtzig': {
          de: 'Merkzeichen „G“ und „B“ und ein GdB von mindestens 80 allein für die Beine und das Gehvermögen',
          en: 'Marks “G” and “B” and a degree of at least 80 for the legs and the ability to walk alone',
        },
        'gehvermoegen-siebzig-und-herz-oder-atmung': {
          de: 'Merkzeichen „G“ und „B“, ein GdB von mindestens 70 für das Gehvermögen und mindestens 50 für Herz oder Atmung',
          en: 'Marks “G” and “B”, a degree of at least 70 for walking and at least 50 for heart or breathing',
        },
        'chronische-darmentzuendung': {
          de: 'Morbus Crohn oder Colitis ulcerosa mit einem GdB von mindestens 60 dafür',
          en: 'Crohn’s disease or ulcerative colitis with a degree of at least 60 for it',
        },
        doppelstoma: {
          de: 'Künstlicher Darmausgang und künstliche Harnableitung mit einem GdB von mindestens 70 dafür',
          en: 'Artificial bowel outlet and urinary diversion with a degree of at least 70 for them',
        },
      },
      {
        label: { de: 'Was ist bei Ihnen festgestellt?', en: 'What has been established?' },
        phrase: { de: 'die festgestellte Behinderung', en: 'the disability that was established' },
        specialCategory: 'disability',
        visibleWhen: orange,
      },
    ),
    gradDerBehinderung: integer({
      label: { de: 'Grad der Behinderung (GdB)', en: 'Degree of disability' },
      phrase: { de: 'den Grad der Behinderung', en: 'the degree of disability' },
      hint: { de: 'Wie im Schwerbehindertenausweis, 50 bis 100.', en: 'As in the disability card, 50 to 100.' },
      min: 50,
      max: 100,
      specialCategory: 'disability',
      visibleWhen: orange,
    }),
    unbefristet: yesNo({
      label: { de: 'Ist Ihr Schwerbehindertenausweis unbefristet?', en: 'Is your disability card valid indefinitely?' },
      specialCategory: 'disability',
    }),
    gueltigBis: date({
      label: { de: 'Schwerbehindertenausweis gültig bis', en: 'Disability card valid until' },
      phrase: { de: 'das Ende der Gültigkeit', en: 'the last day of validity' },
      hint: { de: 'Der letzte Tag des Monats, der im Ausweis steht.', en: 'The last day of the month in the card.' },
      min: today(),
      visibleWhen: equal('voraussetzungen.unbefristet', false),
    }),
    nachweis: nachweis({
      label: {
        de: 'Schwerbehindertenausweis oder Feststellungsbescheid',
        en: 'Disability card or notice of assessment',
      },
      phrase: {
        de: 'den Schwerbehindertenausweis oder Feststellungsbescheid',
        en: 'the disability card or notice of assessment',
      },
      hint: {
        de: 'Beide Seiten des Ausweises. Diagnosen im Bescheid dürfen Sie schwärzen, soweit sie nicht nötig sind.',
        en: 'Both sides of the card. You may black out diagnoses in the notice that are not needed.',
      },
      specialCategory: 'disability',
    }),
  },
)
