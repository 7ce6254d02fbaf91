//! The 19 points of the Small Intestine Meridian.

use super::prelude::*;

points! {
    Some(Meridian::SmallIntestine), first: 107, names: 9 of 9;

    SI1 "SI1" "Shàozé" "Shaoze" "少澤" / "少泽" "Lesser Marsh" {
        region: UpperLimb "the little finger", Bilateral;
        texts: 1..3 Split of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "recite-app"];
        needling: Transverse to 2 Up, 0.20, None None;
    }
    SI2 "SI2" "Qiángǔ" "Qiangu" "前谷" "Front Valley" or "Anterior Valley" {
        region: UpperLimb "the little finger", Bilateral;
    }
    SI3 "SI3" "Hòuxī" "Houxi" "後谿" / "后溪" "Back Stream" or "Posterior Valley" {
        region: UpperLimb "the dorsum of the hand", Bilateral;
    }
    SI4 "SI4" "Wàngǔ" "Wangu" "腕骨" "Wrist Bone" {
        region: UpperLimb "the posteromedial aspect of the wrist", Bilateral;
    }
    SI5 "SI5" "Yánggǔ" "Yanggu" "陽谷" / "阳谷" "Valley of Yang" or "Yang Valley" {
        region: UpperLimb "the posteromedial aspect of the wrist", Bilateral;
        agreed: names 8 of 9;
    }
    SI6 "SI6" "Yǎnglǎo" "Yanglao" "養老" / "养老" "Support of the Elderly" or "Inner Vision" {
        region: UpperLimb "the posteromedial aspect of the forearm", Bilateral;
        agreed: names 8 of 9;
    }
    SI7 "SI7" "Zhīzhèng" "Zhizheng" "支正" "Branch of the Right" or "Branch to the Correct" {
        region: UpperLimb "the posteromedial aspect of the forearm", Bilateral;
    }
    SI8 "SI8" "Xiǎohǎi" "Xiaohai" "小海" "Small Sea" or "Lesser Sea" {
        region: UpperLimb "the posteromedial aspect of the elbow", Bilateral;
    }
    SI9 "SI9" "Jiānzhēn" "Jianzhen" "肩貞" / "肩贞" "True Shoulder" or "Shoulder Strength" {
        region: UpperLimb "the shoulder girdle", Bilateral;
        forbidden: needling 0, moxa 1;
    }
    SI10 "SI10" "Nàoshū" "Naoshu" "臑俞" "Transport Point of the Arm" or "Scapula Shu" {
        region: UpperLimb "the shoulder girdle", Bilateral;
        pregnancy: D 1 [];
    }
    SI11 "SI11" "Tiānzōng" "Tianzong" "天宗" "Celestial Gathering" or "Heavenly Ancestor" {
        region: Back "the scapular region", Bilateral;
    }
    SI12 "SI12" "Bǐngfēng" "Bingfeng" "秉風" / "秉风" "Grasping the Wind" {
        region: Back "the scapular region", Bilateral;
    }
    SI13 "SI13" "Qūyuán" "Quyuan" "曲垣" "Crooked Wall" {
        region: Back "the scapular region", Bilateral;
    }
    SI14 "SI14" "Jiānwàishū" "Jianwaishu" "肩外俞" "Transport Point of the Outer Shoulder" or "Outer Shoulder Shu" {
        region: Back "the upper back region", Bilateral;
        default: off;
        at_risk: [LungPleura] limit 5 of 10 "Only at the practitioner's discretion. The apex of the lung lies beneath.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    SI15 "SI15" "Jiānzhōngshū" "Jianzhongshu" "肩中俞" "Transport Point of the Central Shoulder" or "Middle Shoulder Shu" {
        region: Back "the upper back region", Bilateral;
        default: off;
        at_risk: [LungPleura] limit 5 of 10 "Only at the practitioner's discretion. The apex of the lung lies beneath.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    SI16 "SI16" "Tiānchuāng" "Tianchuang" "天窗" "Window of Heaven" or "Celestial Window" {
        region: Neck "the anterior region of the neck", Bilateral;
        agreed: names 9 of 9, location 6 of 6 "The Guangming handbook also gives 0.5 cun behind and above LI18.";
        location: "On the side of the neck, the point lies behind the sternocleidomastoid muscle, level with the upper border of the thyroid cartilage.";
        offsets: [level("upper border of the thyroid cartilage")];
        zones: [Neck] Supine;
        default: off;
        at_risk: [GreatNeckVessels, GreatAuricularNerve] limit 3 of 12.9 "Only at the practitioner's discretion. Vessels of the neck lie beneath.";
        face_needling: Transverse;
        forbidden: needling 0, moxa 1;
    }
    SI17 "SI17" "Tiānróng" "Tianrong" "天容" "Celestial Appearance" or "Celestial Form" {
        region: Neck "the anterior region of the neck", Bilateral;
        agreed: names 9 of 9, location 6 of 6;
        location: "On the side of the neck, the point lies in the hollow in front of the sternocleidomastoid muscle, behind the angle of the lower jaw.";
        zones: [Neck, Jawline] Supine "Behind the angle of the jaw.";
        default: off;
        at_risk: [GreatNeckVessels, CarotidSinus] limit 3 of 12.9;
        hazard_from: ["nzasa-code", "project-default"] Found but "depth limit and angle";
        texts: 13..18 Split of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "qiqiwenku-points"];
        face_needling: Transverse;
    }
    SI18 "SI18" "Quánliáo" "Quanliao" "顴髎" / "颧髎" "Zygomatic Fissure" or "Cheek Bone" {
        region: Face "the face", Bilateral;
        agreed: names 9 of 9, location 6 of 6;
        location: "The point lies directly below the outer corner of the eye, in the hollow under the lower border of the zygomatic bone.";
        offsets: [
            level("lower border of the zygomatic bone"),
            level("vertical through the outer corner of the eye"),
        ];
        zones: [Cheek] Supine;
        at_risk: [TransverseFacialVessels, FacialNerveBranches, InfraorbitalNerveVessels] limit 5 of 9.2 "Insert obliquely and shallowly.";
        hazard_from: ["letotur-zygoma", "general-knowledge", "project-default"] Practice but "structures and depth limit";
        texts: 8..13 Split of 6 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "qiqiwenku-points", "letotur-zygoma", "acutherapeutics-points"];
        face_needling: Oblique Toward LI20;
        forbidden: needling 0, moxa 3;
    }
    SI19 "SI19" "Tīnggōng" "Tinggong" "聽宮" / "听宫" "Palace of Hearing" or "Listening Place" {
        region: Face "the face", Bilateral;
        agreed: names 9 of 9, location 6 of 6;
        location: "When the mouth is slightly open, a hollow forms between the front of the middle of the tragus and the back edge of the condyle of the lower jaw. The point lies in this hollow, between TE21 and GB2.";
        offsets: [level("middle of the tragus")];
        zones: [EarFront] Supine;
        at_risk: [SuperficialTemporalArtery, TemporomandibularJoint] limit 2 of 18.5 "Insert superficially. Press on removal.";
        texts: 13..25 Most of 8 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "recite-app", "qiqiwenku-points", "tcmwindow-ear"];
        face_needling: Perpendicular;
    }
}
