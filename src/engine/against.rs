//! What stands against a way of treating at a place, and what may stand in for a point.

use super::screening::Screening;
use crate::atlas::{Point, Side};
use crate::intake::Modality;
use crate::reasoning::blocked::BlockedSites;
use crate::reasoning::site::{Sides, Site};
use crate::rules::compile::RuleRef;

impl Screening {
    /// The rules that keep a way of treating away from a place, or from a side of it: those that hold and block there, and
    /// those that rule the way of treating out altogether, which they do while a question about them is open, too.
    ///
    /// The plan asks this for the needle and for pressing; it answers for every modality. Nothing against a place does not
    /// mean that anything is for it: the verdict, caps and clearances hold beside it.
    ///
    /// ```
    /// use tcm_facial::Engine;
    /// use tcm_facial::atlas::{Point, Side};
    /// use tcm_facial::intake::{Intake, Modality};
    /// use tcm_facial::decision::Site;
    ///
    /// let intake: Intake = serde_json::from_str(r#"{
    ///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }],
    ///     "risks": { "present": [{ "risk": "lymphoedema", "side": "left" }], "absent": "all_others" }
    /// }"#)?;
    /// let screening = Engine::standard().screen(&intake);
    /// let against = |side| screening.blocking_rules(Modality::Moxa, Site::Point(Point::ST36), side);
    /// assert_eq!((against(Side::Left), against(Side::Right)), (vec!["lymph_node_removal"], vec![]));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn blocking_rules(&self, modality: Modality, site: Site, on: Side) -> Vec<&str> {
        let mut rules = BlockedSites::of_means(&self.assessment, modality).rules(site, Sides::from(on));
        let forbidding =
            self.assessment.applying().filter(|(_, safety)| safety.rule.forbid.contains(modality));
        rules.extend(forbidding.filter_map(|(number, _)| RuleRef::safety(number)));
        rules.sort_unstable();
        rules.dedup();
        rules.into_iter().map(|rule| self.assessment.rules.id(rule)).collect()
    }

    /// The points that rules name to stand in for a point, best first: those of a safety rule that keeps needles from it
    /// here, else those of a substitute rule. Each still has to be free itself.
    ///
    /// ```
    /// use tcm_facial::Engine;
    /// use tcm_facial::atlas::Point;
    /// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern};
    ///
    /// let intake = Intake::builder(Age::new(47)?).concern(ReportedConcern::new(Concern::Puffiness)).build()?;
    /// let screening = Engine::standard().screen(&intake);
    /// assert_eq!(screening.substitutes_for(Point::BL1), [Point::BL2, Point::EX_HN4]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn substitutes_for(&self, point: Point) -> Vec<Point> {
        let site = Site::Point(point);
        let excluding_rules =
            BlockedSites::of_means(&self.assessment, Modality::Needle).rules(site, site.full_sides());
        self.assessment
            .substitutes(point, &excluding_rules)
            .map(|(_, named)| named.to_vec())
            .unwrap_or_default()
    }
}
