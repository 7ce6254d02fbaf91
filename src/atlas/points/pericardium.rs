//! The 9 points of the Pericardium Meridian.

use super::prelude::*;

points! {
    Some(Meridian::Pericardium), first: 220, names: 9 of 9;

    PC1 "PC1" "Tiānchí" "Tianchi" "天池" "Celestial Pond" or "Celestial Pool" formerly "P1" {
        region: Chest "the anterior thoracic region", Bilateral;
        default: off;
        at_risk: [LungPleura, BreastTissue] limit 5 of 8 "Only at the practitioner's discretion. Insert along the rib.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
        cautions: [NotDeep: Cam1999];
    }
    PC2 "PC2" "Tiānquán" "Tianquan" "天泉" "Celestial Spring" formerly "P2" {
        region: UpperLimb "the anterior aspect of the arm", Bilateral;
    }
    PC3 "PC3" "Qūzé" "Quze" "曲澤" / "曲泽" "Marsh in the Fold" or "crooked marsh" formerly "P3" {
        region: UpperLimb "the anterior aspect of the elbow", Bilateral;
        at_risk: [BrachialArtery, MedianNerve] limit 10 of 14 "Feel for the pulse first.";
    }
    PC4 "PC4" "Xìmén" "Ximen" "郄門" / "郄门" "Gate of the Fissure" or "narrow gate" formerly "P4" {
        region: UpperLimb "the anterior aspect of the forearm", Bilateral;
    }
    PC5 "PC5" "Jiānshǐ" "Jianshi" "間使" / "间使" "Intermediate Messenger" or "intermediary courier" formerly "P5" {
        region: UpperLimb "the anterior aspect of the forearm", Bilateral;
    }
    PC6 "PC6" "Nèiguān" "Neiguan" "內關" / "内关" "Inner Pass" or "Inner Gate" formerly "P6" {
        region: UpperLimb "the anterior aspect of the forearm", Bilateral;
        location: "On the inner side of the forearm, the point lies 2 cun above the wrist crease, between the tendons of the palmaris longus and the flexor carpi radialis.";
        at_risk: [MedianNerve] limit 12 of 16 "Withdraw at once if there is an electric sensation in the hand.";
        texts: 10..25 Most of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "recite-app"];
        needling: Perpendicular to 12, 0.25, Mild Optional;
        pregnancy: D 1 [];
    }
    PC7 "PC7" "Dàlíng" "Daling" "大陵" "Great Hill" or "Grand Mound, Big Tomb" formerly "P7" {
        region: UpperLimb "the anterior aspect of the wrist", Bilateral;
        agreed: names 8 of 9;
        at_risk: [MedianNerve] limit 8 of 10 "Withdraw at once if there is an electric sensation in the hand.";
    }
    PC8 "PC8" "Láogōng" "Laogong" "勞宮" / "劳宫" "Palace of Labor" or "Palace Of Toil" formerly "P8" {
        region: UpperLimb "the palm of the hand", Bilateral;
        pregnancy: D 1 [];
        forbidden: needling 0, moxa 1;
    }
    PC9 "PC9" "Zhōngchōng" "Zhongchong" "中衝" / "中冲" "Central Assault" or "Middle Rushing" formerly "P9" {
        region: UpperLimb "the middle finger", Bilateral;
        forbidden: needling 0, moxa 1;
    }
}
