import { choice, integer } from '../../model/fields.js'

/** Care grade under § 15 SGB XI; whoever has none says so. */
export function pflegegrad() {
  return choice(
    {
      keiner: { de: 'Keiner', en: 'None' },
      beantragt: { de: 'Beantragt', en: 'Applied for' },
      'grad-1': { de: 'Pflegegrad 1', en: 'Care grade 1' },
      'grad-2': { de: 'Pflegegrad 2', en: 'Care grade 2' },
      'grad-3': { de: 'Pflegegrad 3', en: 'Care grade 3' },
      'grad-4': { de: 'Pflegegrad 4', en: 'Care grade 4' },
      'grad-5': { de: 'Pflegegrad 5', en: 'Care grade 5' },
    },
    {
      label: { de: 'Pflegegrad', en: 'Care grade' },
      phrase: { de: 'den Pflegegrad', en: 'the care grade' },
      specialCategory: 'health',
    },
  )
}

/** Degree of disability, 20 to 100 in steps of ten (§ 152 Abs. 1 SGB IX). Whoever has none leaves it open. */
export function gradDerBehinderung() {
  return integer({
    label: { de: 'Grad der Behinderung (GdB)', en: 'Degree of disability (GdB)' },
    phrase: { de: 'den Grad der Behinderung', en: 'the degree of disability' },
    hint: { de: 'Nur, wenn er schon festgestellt ist.', en: 'Only if it has been assessed.' },
    optional: true,
    min: 20,
    max: 100,
    specialCategory: 'disability',
  })
}
