//! The 23 points of the Triple Energizer Meridian.

use super::prelude::*;

points! {
    Some(Meridian::TripleEnergizer), first: 229, names: 9 of 9;

    TE1 "TE1" "Guānchōng" "Guanchong" "關衝" / "关冲" "Assault on the Passage" or "Passage Hub" formerly "SJ1", "TB1" {
        region: UpperLimb "the ring finger", Bilateral;
    }
    TE2 "TE2" "Yèmén" "Yemen" "液門" / "液门" "Gate of Fluids" or "door of fluids" formerly "SJ2", "TB2" {
        region: UpperLimb "the dorsum of the hand", Bilateral;
    }
    TE3 "TE3" "Zhōngzhǔ" "Zhongzhu" "中渚" "Central Islet" or "Central Island" formerly "SJ3", "TB3" {
        region: UpperLimb "the dorsum of the hand", Bilateral;
    }
    TE4 "TE4" "Yángchí" "Yangchi" "陽池" / "阳池" "Yang Pond" or "Pool of Yang" formerly "SJ4", "TB4" {
        region: UpperLimb "the posterior aspect of the wrist", Bilateral;
        pregnancy: D 1 [];
        forbidden: needling 0, moxa 1;
    }
    TE5 "TE5" "Wàiguān" "Waiguan" "外關" / "外关" "External Passage" or "Outer Gate" formerly "SJ5", "TB5" {
        region: UpperLimb "the posterior aspect of the forearm", Bilateral;
    }
    TE6 "TE6" "Zhīgōu" "Zhigou" "支溝" / "支沟" "Branch Ditch" formerly "SJ6", "TB6" {
        region: UpperLimb "the posterior aspect of the forearm", Bilateral;
        location: "On the back of the forearm, the point lies 3 cun above the wrist crease, midway between radius and ulna.";
        texts: 16..30 Split of 4 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "recite-app"];
        needling: Perpendicular to 24, 0.25, Mild Optional;
    }
    TE7 "TE7" "Huìzōng" "Huizong" "會宗" / "会宗" "Ancestral Meeting" or "Reunion of Ancestors" formerly "SJ7", "TB7" {
        region: UpperLimb "the posterior aspect of the forearm", Bilateral;
        forbidden: needling 1, moxa 0;
    }
    TE8 "TE8" "Sānyángluò" "Sanyangluo" "三陽絡" / "三阳络" "Connecting the Three Yangs" or "Lou of the 3 Yang" formerly "SJ8", "TB8" {
        region: UpperLimb "the posterior aspect of the forearm", Bilateral;
        forbidden: needling 3, moxa 1;
    }
    TE9 "TE9" "Sìdú" "Sidu" "四瀆" / "四渎" "Four Rivers" or "4 gutters/rivers" formerly "SJ9", "TB9" {
        region: UpperLimb "the posterior aspect of the forearm", Bilateral;
    }
    TE10 "TE10" "Tiānjǐng" "Tianjing" "天井" "Heavenly Well" or "Celestial Well" formerly "SJ10", "TB10" {
        region: UpperLimb "the posterior aspect of the elbow", Bilateral;
        pregnancy: D 1 [];
    }
    TE11 "TE11" "Qīnglěngyuān" "Qinglengyuan" "清冷淵" / "清冷渊" "Clear and Cold Abyss" or "pure cold abyss" also "Qinglingyuan", "清泠淵", "清泠渊" formerly "SJ11", "TB11" {
        region: UpperLimb "the posterior aspect of the arm", Bilateral;
        agreed: names 8 of 9;
    }
    TE12 "TE12" "Xiāoluò" "Xiaoluo" "消濼" / "消泺" "Dispersing River Luo" or "melting river" formerly "SJ12", "TB12" {
        region: UpperLimb "the posterior aspect of the arm", Bilateral;
    }
    TE13 "TE13" "Nàohuì" "Naohui" "臑會" / "臑会" "Upper Arm Meeting" or "Reunion of Muscles" formerly "SJ13", "TB13" {
        region: UpperLimb "the posterior aspect of the arm", Bilateral;
    }
    TE14 "TE14" "Jiānliáo" "Jianliao" "肩髎" "Shoulder Crevice" or "Shoulder Bone Hole" formerly "SJ14", "TB14" {
        region: UpperLimb "the shoulder girdle", Bilateral;
    }
    TE15 "TE15" "Tiānliáo" "Tianliao" "天髎" "Celestial Crevice" or "Celestial Bone Hole" formerly "SJ15", "TB15" {
        region: Back "the scapular region", Bilateral;
        default: off;
        at_risk: [LungPleura] limit 5 of 10 "Only at the practitioner's discretion. The apex of the lung lies beneath.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    TE16 "TE16" "Tiānyǒu" "Tianyou" "天牖" "Sky Window" or "Window to the Sky" formerly "SJ16", "TB16" {
        region: Neck "the anterior region of the neck", Bilateral;
        agreed: names 9 of 9, location 6 of 6 "One table puts it 1 cun below GB12.";
        location: "On the side of the neck, the point lies in the hollow behind the sternocleidomastoid muscle, level with the angle of the lower jaw.";
        offsets: [level("angle of the lower jaw")];
        zones: [Neck, Nape] Supine;
        default: off;
        at_risk: [GreatNeckVessels, AccessoryNerve, PosteriorAuricularVessels] limit 3 of 9.2 "Only at the practitioner's discretion. Deep vessels of the neck lie beneath.";
        face_needling: Transverse;
        pregnancy: D 1 [];
        forbidden: needling 0, moxa 1;
    }
    TE17 "TE17" "Yìfēng" "Yifeng" "翳風" / "翳风" "Wind Screen" or "Wind Shield" formerly "SJ17", "TB17" {
        region: Neck "the anterior region of the neck", Bilateral;
        agreed: names 9 of 9, location 6 of 6;
        location: "The point lies in the hollow in front of the lower end of the mastoid process, behind the lobe of the ear.";
        zones: [EarBack, Jawline, Neck] Supine "Needle with the head turned to the other side; the path runs behind the ramus of the jaw.";
        at_risk: [FacialNerveTrunk, ExternalJugularVein] limit 10 of 18.5 "Do not use strong electrical stimulation.";
        texts: 13..25 Split of 11 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app", "recite-app", "qiqiwenku-points", "body-model-app", "tcmwindow-ear", "zhangyue-stratified", "acupuncture-pk", "shenyaozi-points"];
        face_needling: Perpendicular;
    }
    TE18 "TE18" "Chìmài" "Chimai" "瘈脈" / "瘈脉" "Vessel Spasm" or "Nourishment of the Vessel" also "Qimai", "Zhimai", "契脈" formerly "SJ18", "TB18" {
        region: Head "the head", Bilateral;
        agreed: names 6 of 9, location 6 of 6;
        location: "Follow the curve round the back of the ear from TE20 to TE17. The point lies two thirds of the way down, at the centre of the mastoid process.";
        offsets: [share(2, 3, "TE20", "TE17")];
        zones: [EarBack, Scalp] Supine "Needle with the head turned to the other side.";
        at_risk: [PosteriorAuricularVessels, ScalpVessels] limit 5 of 9.2 "Insert along the scalp.";
        face_needling: Transverse;
        forbidden: needling 0, moxa 1;
    }
    TE19 "TE19" "Lúxī" "Luxi" "顱息" / "颅息" "Cranial Rest" or "head respiration" formerly "SJ19", "TB19" {
        region: Head "the head", Bilateral;
        agreed: names 9 of 9, location 6 of 6;
        location: "Follow the curve round the back of the ear from TE20 to TE17. The point lies one third of the way down.";
        offsets: [share(1, 3, "TE20", "TE17")];
        zones: [EarBack, Scalp] Supine "Needle with the head turned to the other side.";
        at_risk: [PosteriorAuricularVessels, ScalpVessels] limit 5 of 5.5 "Insert along the scalp.";
        face_needling: Transverse;
        forbidden: needling 1, moxa 0;
    }
    TE20 "TE20" "Jiǎosūn" "Jiaosun" "角孫" / "角孙" "Minute Angle" or "Car Angle" formerly "SJ20", "TB20" {
        region: Head "the head", Bilateral;
        agreed: names 9 of 9, location 6 of 6;
        location: "The point lies just above the apex of the ear, where the apex touches the head when the ear is folded.";
        zones: [Scalp, EarBack] Supine;
        at_risk: [SuperficialTemporalArtery, ScalpVessels] limit 5 of 9.2 "Insert along the scalp.";
        texts: 8..13 Most of 6 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app", "zhangyue-stratified"] muscles [Auricularis, Temporalis];
        face_needling: Transverse;
        forbidden: needling 2, moxa 0;
    }
    TE21 "TE21" "Ěrmén" "Ermen" "耳門" / "耳门" "Ear Gate" or "Door to the Ear" formerly "SJ21", "TB21" {
        region: Face "the face", Bilateral;
        agreed: names 9 of 9, location 6 of 6;
        location: "With the mouth slightly open, the point lies between the condyle of the lower jaw and the supratragic notch of the ear. It is above SI19.";
        offsets: [level("supratragic notch")];
        zones: [EarFront] Supine;
        at_risk: [SuperficialTemporalArtery, TemporomandibularJoint] limit 2 of 9.2 "Insert superficially. Press on removal.";
        texts: 13..25 Most of 7 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app", "qiqiwenku-points", "tcmwindow-ear"];
        face_needling: Perpendicular;
        forbidden: needling 0, moxa 3;
    }
    TE22 "TE22" "Ěrhéliáo" "Erheliao" "耳和髎" "Ear’s Harmony Crevice" or "Harmony Bone" also "Heliao", "和髎" formerly "SJ22", "TB22" {
        region: Head "the head", Bilateral;
        agreed: names 6 of 9, location 6 of 6;
        location: "The point lies behind the superficial temporal artery, at its back edge. It is in front of the root of the ear and behind the temple hairline.";
        zones: [Temple, EarFront] Supine;
        at_risk: [SuperficialTemporalArtery, FacialNerveBranches] limit 2 of 5.5 "Feel for the pulse first. Insert superficially. Press on removal.";
        texts: 3..8 Split of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        face_needling: Transverse;
        forbidden: needling 0, moxa 1;
        cautions: [Artery: Cam1999 Guangming1988];
    }
    TE23 "TE23" "Sīzhúkōng" "Sizhukong" "絲竹空" / "丝竹空" "Silk Bamboo Cavity" or "Bamboo Hollow" formerly "SJ23", "TB23" {
        region: Head "the head", Bilateral;
        agreed: names 9 of 9, location 6 of 6;
        location: "The point lies above GB1, in the hollow at the outer end of the eyebrow.";
        zones: [UpperLidBrow, CrowsFeet, Temple] Supine;
        at_risk: [ZygomaticTemporalNerves, SuperficialTemporalArtery] limit 2 of 9.2 "Near the eye: no deeper than 2 mm, directed backward, away from the eye.";
        texts: 13..25 Most of 9 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app", "qiqiwenku-points", "acupuncture-pk", "shenyaozi-points", "5sfc-te23"] muscles [OrbicularisOculi];
        face_needling: Transverse Backward;
        forbidden: needling 0, moxa 3;
    }
}
