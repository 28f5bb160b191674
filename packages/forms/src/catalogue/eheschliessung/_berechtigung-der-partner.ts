import { equal, or } from '../../conditions/builders.js'
import { section } from '../../model/containers.js'
import { choice } from '../../model/fields.js'
import type { Texts } from '../../model/texts.js'
import {
  interesse,
  organisationBrauchtInteresse,
  seitDreissigJahren,
  verhaeltnisOptionen,
  verhaeltnisse,
  verwandtschaftsnachweis,
} from '../querschnitt-buerger/_urkunde-berechtigung.js'

const hasOtherRelation = or(
  equal('berechtigung.verhaeltnis', 'rechtliches-interesse'),
  equal('berechtigung.verhaeltnis', 'alle-seit-dreissig-jahren-verstorben'),
)

/**
 * Who may have a certificate of a marriage or civil partnership (§ 62 (1) and (3) PStG): brothers and sisters have no right of
 * their own here.
 */
export function berechtigungDerPartner(own: Texts) {
  return section(
    {
      title: { de: 'Ihr Recht auf die Urkunde', en: 'Your right to the certificate' },
      sources: ['§ 62 Abs. 1 und 3, § 63 Abs. 2 PStG'],
      rules: [organisationBrauchtInteresse(hasOtherRelation)],
    },
    {
      verhaeltnis: choice({ 'eigene-urkunde': own, ...verhaeltnisse, ...seitDreissigJahren }, verhaeltnisOptionen),
      verwandtschaftsnachweis: verwandtschaftsnachweis(
        or(
          equal('berechtigung.verhaeltnis', 'ehegatte-oder-lebenspartner'),
          equal('berechtigung.verhaeltnis', 'vorfahre-oder-nachkomme'),
        ),
      ),
      ...interesse(hasOtherRelation),
    },
  )
}
