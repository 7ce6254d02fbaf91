//! The 23 points of the Triple Energizer Meridian.

use super::points;
use crate::atlas::meridian::Meridian;

points! {
    Some(Meridian::TripleEnergizer), first: 229;

    TE1 "TE1" "Guānchōng" "Guanchong" "關衝" / "关冲" "Assault on the Passage" or "Passage Hub" {
        region: UpperLimb "the ring finger", Bilateral;
    }
    TE2 "TE2" "Yèmén" "Yemen" "液門" / "液门" "Gate of Fluids" or "door of fluids" {
        region: UpperLimb "the dorsum of the hand", Bilateral;
    }
    TE3 "TE3" "Zhōngzhǔ" "Zhongzhu" "中渚" "Central Islet" or "Central Island" {
        region: UpperLimb "the dorsum of the hand", Bilateral;
    }
    TE4 "TE4" "Yángchí" "Yangchi" "陽池" / "阳池" "Yang Pond" or "Pool of Yang" {
        region: UpperLimb "the posterior aspect of the wrist", Bilateral;
    }
    TE5 "TE5" "Wàiguān" "Waiguan" "外關" / "外关" "External Passage" or "Outer Gate" {
        region: UpperLimb "the posterior aspect of the forearm", Bilateral;
    }
    TE6 "TE6" "Zhīgōu" "Zhigou" "支溝" / "支沟" "Branch Ditch" {
        region: UpperLimb "the posterior aspect of the forearm", Bilateral;
        phase: Supine;
        needling: Perpendicular 16..24, 0.25 x 30, Mild Optional;
        needling_from: ["iaomai", "general-knowledge", "project-default"] Practice;
    }
    TE7 "TE7" "Huìzōng" "Huizong" "會宗" / "会宗" "Ancestral Meeting" or "Reunion of Ancestors" {
        region: UpperLimb "the posterior aspect of the forearm", Bilateral;
    }
    TE8 "TE8" "Sānyángluò" "Sanyangluo" "三陽絡" / "三阳络" "Connecting the Three Yangs" or "Lou of the 3 Yang" {
        region: UpperLimb "the posterior aspect of the forearm", Bilateral;
    }
    TE9 "TE9" "Sìdú" "Sidu" "四瀆" / "四渎" "Four Rivers" or "4 gutters/rivers" {
        region: UpperLimb "the posterior aspect of the forearm", Bilateral;
    }
    TE10 "TE10" "Tiānjǐng" "Tianjing" "天井" "Heavenly Well" or "Celestial Well" {
        region: UpperLimb "the posterior aspect of the elbow", Bilateral;
    }
    TE11 "TE11" "Qīnglěngyuān" "Qinglengyuan" "清冷淵" / "清冷渊" "Clear and Cold Abyss" or "pure cold abyss" also "Qinglingyuan", "清泠淵", "清泠渊" {
        region: UpperLimb "the posterior aspect of the arm", Bilateral;
    }
    TE12 "TE12" "Xiāoluò" "Xiaoluo" "消濼" / "消泺" "Dispersing River Luo" or "melting river" {
        region: UpperLimb "the posterior aspect of the arm", Bilateral;
    }
    TE13 "TE13" "Nàohuì" "Naohui" "臑會" / "臑会" "Upper Arm Meeting" or "Reunion of Muscles" {
        region: UpperLimb "the posterior aspect of the arm", Bilateral;
    }
    TE14 "TE14" "Jiānliáo" "Jianliao" "肩髎" "Shoulder Crevice" or "Shoulder Bone Hole" {
        region: UpperLimb "the shoulder girdle", Bilateral;
    }
    TE15 "TE15" "Tiānliáo" "Tianliao" "天髎" "Celestial Crevice" or "Celestial Bone Hole" {
        region: Back "the scapular region", Bilateral;
        default: off;
        at_risk: [LungPleura] limit 5 "Opt-in. Top of the lung.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    TE16 "TE16" "Tiānyǒu" "Tianyou" "天牖" "Sky Window" or "Window to the Sky" {
        region: Neck "the anterior region of the neck", Bilateral;
        zones: [Neck, Nape] Supine;
        default: off;
        at_risk: [GreatNeckVessels, AccessoryNerve, PosteriorAuricularVessels] limit 3 "Opt-in. Deep neck vessels.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        face_needling: Transverse 1..3;
    }
    TE17 "TE17" "Yìfēng" "Yifeng" "翳風" / "翳风" "Wind Screen" or "Wind Shield" {
        region: Neck "the anterior region of the neck", Bilateral;
        zones: [EarBack, Jawline, Neck] Supine "Head turned to the other side; the path runs behind the ramus of the jaw.";
        at_risk: [FacialNerveTrunk, ExternalJugularVein] limit 10 "No strong electrical stimulation.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        face_needling: Perpendicular 3..10;
    }
    TE18 "TE18" "Chìmài" "Chimai" "瘈脈" / "瘈脉" "Vessel Spasm" or "Nourishment of the Vessel" also "Qimai", "Zhimai", "契脈" {
        region: Head "the head", Bilateral;
        zones: [EarBack, Scalp] Supine "Head turned to the other side.";
        at_risk: [PosteriorAuricularVessels, ScalpVessels] limit 5 "Along the scalp.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        face_needling: Transverse 1..5;
    }
    TE19 "TE19" "Lúxī" "Luxi" "顱息" / "颅息" "Cranial Rest" or "head respiration" {
        region: Head "the head", Bilateral;
        zones: [EarBack, Scalp] Supine "Head turned to the other side.";
        at_risk: [PosteriorAuricularVessels, ScalpVessels] limit 5 "Along the scalp.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        face_needling: Transverse 1..5;
    }
    TE20 "TE20" "Jiǎosūn" "Jiaosun" "角孫" / "角孙" "Minute Angle" or "Car Angle" {
        region: Head "the head", Bilateral;
        zones: [Scalp, EarBack] Supine;
        at_risk: [SuperficialTemporalArtery, ScalpVessels] limit 5 "Along the scalp.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        face_needling: Transverse 1..5;
    }
    TE21 "TE21" "Ěrmén" "Ermen" "耳門" / "耳门" "Ear Gate" or "Door to the Ear" {
        region: Face "the face", Bilateral;
        zones: [EarFront] Supine;
        at_risk: [SuperficialTemporalArtery, TemporomandibularJoint] limit 2 "Superficial; press on removal.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        face_needling: Perpendicular 1..2;
    }
    TE22 "TE22" "Ěrhéliáo" "Erheliao" "耳和髎" "Ear’s Harmony Crevice" or "Harmony Bone" also "Heliao", "和髎" {
        region: Head "the head", Bilateral;
        zones: [Temple, EarFront] Supine;
        at_risk: [SuperficialTemporalArtery, FacialNerveBranches] limit 2 "Superficial; feel for the pulse first; press on removal.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        face_needling: Transverse 1..2;
    }
    TE23 "TE23" "Sīzhúkōng" "Sizhukong" "絲竹空" / "丝竹空" "Silk Bamboo Cavity" or "Bamboo Hollow" {
        region: Head "the head", Bilateral;
        zones: [UpperLidBrow, CrowsFeet, Temple] Supine;
        at_risk: [ZygomaticTemporalNerves, SuperficialTemporalArtery] limit 2 "2 mm near the eye.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        face_needling: Transverse 1..2;
    }
}
