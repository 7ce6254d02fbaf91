//! The 9 points of the Pericardium Meridian.

use super::points;
use crate::atlas::meridian::Meridian;

points! {
    Some(Meridian::Pericardium), first: 220;

    PC1 "PC1" "Tiānchí" "Tianchi" "天池" "Celestial Pond" or "Celestial Pool" {
        region: Chest "the anterior thoracic region", Bilateral;
        default: off;
        at_risk: [LungPleura, BreastTissue] limit 5 "Opt-in. Along the rib.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    PC2 "PC2" "Tiānquán" "Tianquan" "天泉" "Celestial Spring" {
        region: UpperLimb "the anterior aspect of the arm", Bilateral;
    }
    PC3 "PC3" "Qūzé" "Quze" "曲澤" / "曲泽" "Marsh in the Fold" or "crooked marsh" {
        region: UpperLimb "the anterior aspect of the elbow", Bilateral;
        at_risk: [BrachialArtery, MedianNerve] limit 10 "Feel for the pulse first.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
    }
    PC4 "PC4" "Xìmén" "Ximen" "郄門" / "郄门" "Gate of the Fissure" or "narrow gate" {
        region: UpperLimb "the anterior aspect of the forearm", Bilateral;
    }
    PC5 "PC5" "Jiānshǐ" "Jianshi" "間使" / "间使" "Intermediate Messenger" or "intermediary courier" {
        region: UpperLimb "the anterior aspect of the forearm", Bilateral;
    }
    PC6 "PC6" "Nèiguān" "Neiguan" "內關" / "内关" "Inner Pass" or "Inner Gate" {
        region: UpperLimb "the anterior aspect of the forearm", Bilateral;
        phase: Supine;
        at_risk: [MedianNerve] limit 12 "Electric sensation in the hand: withdraw at once.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        needling: Perpendicular 10..12, 0.25 x 25, Mild Optional;
        needling_from: ["iaomai", "general-knowledge", "project-default"] Practice;
    }
    PC7 "PC7" "Dàlíng" "Daling" "大陵" "Great Hill" or "Grand Mound, Big Tomb" {
        region: UpperLimb "the anterior aspect of the wrist", Bilateral;
        at_risk: [MedianNerve] limit 8 "Electric sensation in the hand: withdraw at once.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
    }
    PC8 "PC8" "Láogōng" "Laogong" "勞宮" / "劳宫" "Palace of Labor" or "Palace Of Toil" {
        region: UpperLimb "the palm of the hand", Bilateral;
    }
    PC9 "PC9" "Zhōngchōng" "Zhongchong" "中衝" / "中冲" "Central Assault" or "Middle Rushing" {
        region: UpperLimb "the middle finger", Bilateral;
    }
}
