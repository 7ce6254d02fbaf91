//! The 45 points of the Stomach Meridian.

use super::prelude::*;

points! {
    Some(Meridian::Stomach), first: 32, names: 9 of 9;

    ST1 "ST1" "Chéngqì" "Chengqi" "承泣" "Tears Container" or "Tear Container" {
        region: Face "the face", Bilateral;
        agreed: names 9 of 9, location 6 of 6;
        location: "With the gaze straight ahead, the point lies directly below the pupil, between the eyeball and the lower rim of the eye socket.";
        offsets: [level("pupil line")];
        zones: [LowerLid] Supine;
        default: off;
        // The deep method of the textbooks is not reproduced here.
        at_risk: [Globe, OrbitalVessels] limit 2 of 9.2 "Not used in any cosmetic plan. Never needle perpendicularly.";
        hazard_from: ["nzasa-code", "wang-2022-globe", "lee-2023-ocular", "project-default"] Found but "depth limit, angle and substitutes";
        face_needling: Transverse;
        pregnancy: D 1 [];
        forbidden: needling 2, moxa 4;
        cautions: [NoStrongManipulation: Cam1999 Guangming1988, UnderSupervision: Iaomai, Care: Mindbody];
    }
    ST2 "ST2" "Sìbái" "Sibai" "四白" "Four Whites" {
        region: Face "the face", Bilateral;
        agreed: names 9 of 9, location 6 of 6 "One table gives 1 cun below the pupil; WHO names the foramen alone.";
        location: "The point lies below the eye socket, at the infraorbital foramen, roughly under the pupil.";
        zones: [LowerLid, Cheek] Supine "Over the foramen below the rim of the orbit, where eyelid and cheek meet.";
        at_risk: [InfraorbitalNerveVessels, Globe] limit 2 of 5.5 "Near the eye: no deeper than 2 mm, no lifting and thrusting, never upward.";
        texts: 5..8 Most of 6 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app", "baicao-st2"];
        face_needling: Transverse Toward LI20;
        pregnancy: D 1 [];
        forbidden: needling 0, moxa 4;
        cautions: [NotDeep: Cam1999];
    }
    ST3 "ST3" "Jùliáo" "Juliao" "巨髎" "Large Fissure" or "Great Bone Hole" {
        region: Face "the face", Bilateral;
        agreed: names 9 of 9, location 6 of 6;
        location: "The point lies on the cheek, where the vertical line through the pupil meets the horizontal line through the lower border of the nasal wing.";
        offsets: [level("pupil line"), level("lower border of the nasal wing")];
        zones: [Cheek, Nasolabial] Supine;
        at_risk: [FacialArteryVein, InfraorbitalNerveVessels] limit 3 of 7.4 "Feel for the pulse first. Insert shallowly.";
        texts: 8..13 Most of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app", "tcmhh-points"];
        face_needling: Transverse Toward ST4;
    }
    ST4 "ST4" "Dìcāng" "Dicang" "地倉" / "地仓" "Earth’s Granary" or "Earth Silow" {
        region: Face "the face", Bilateral;
        agreed: names 9 of 9, location 4 of 6 "Two texts put it on the line of the pupil beside the corner of the mouth; the others give 0.4 cun.";
        location: "The point lies 0.4 cun, by finger measurement, lateral to the corner of the mouth, on the nasolabial groove or on its continuation.";
        offsets: [cun(4, 4, Direction::Lateral, "corner of the mouth")];
        zones: [Nasolabial, Marionette, UpperLip, Lips] Supine "Beside the corner of the mouth: four zones meet here.";
        at_risk: [FacialArteryVein, FacialNerveBranches] limit 3 of 3.7 "Feel for the pulse first. Insert shallowly.";
        texts: 13..25 Split of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app", "recite-app", "opentcm-points", "xs359-sections"] muscles [OrbicularisOris, DepressorAnguliOris];
        face_needling: Transverse Toward ST6;
        pregnancy: D 1 [];
    }
    ST5 "ST5" "Dàyíng" "Daying" "大迎" "Grand reception" or "Big Welcome" {
        region: Face "the face", Bilateral;
        agreed: names 9 of 9, location 6 of 6 "The Guangming handbook measures 1.3 cun in front of and below the angle of the jaw.";
        location: "The point lies in front of the angle of the lower jaw, in the hollow just ahead of the masseter muscle's attachment. The pulse of the facial artery is felt there.";
        zones: [Jawline, Masseter] Supine "At the front edge of the masseter.";
        at_risk: [FacialArteryVein, MarginalMandibularNerve] limit 3 of 5.5 "Feel for the pulse first. Insert shallowly.";
        texts: 8..13 Most of 7 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app", "acupuncture-pk", "kmcric-points"];
        face_needling: Oblique AlongJaw;
        forbidden: needling 0, moxa 1;
        cautions: [Artery: Cam1999 Guangming1988 CloudTcm, VesselLungOrCord: Iaomai];
    }
    ST6 "ST6" "Jiáchē" "Jiache" "頰車" / "颊车" "Jaw bone" or "Jaw Region" {
        region: Face "the face", Bilateral;
        agreed: names 9 of 9, location 6 of 6;
        location: "From the angle of the lower jaw, measure one middle finger's breadth forward and upward. The point lies on the bulge that the masseter muscle forms when the teeth are clenched.";
        zones: [Masseter, Jawline] Supine;
        at_risk: [MassetericVessels, ParotidGland, FacialNerveBranches] limit 5 of 9.2 "The point lies over the masseter.";
        texts: 8..13 Most of 8 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app", "recite-app", "body-model-app", "focks-atlas", "acupuncture-pk"] muscles [Masseter];
        face_needling: Perpendicular;
        pregnancy: D 1 [];
    }
    ST7 "ST7" "Xiàguān" "Xiaguan" "下關" / "下关" "Below the joint" or "Lower Joint" {
        region: Face "the face", Bilateral;
        agreed: names 9 of 9, location 6 of 6;
        location: "With the mouth closed, the point lies below GB3, in the hollow under the middle of the lower border of the zygomatic arch and above the mandibular notch.";
        zones: [EarFront, Masseter, Cheek] Supine;
        at_risk: [MaxillaryArtery, ParotidGland, TransverseFacialVessels] limit 5 of 9.2 "Needle with the mouth closed. Deeper needling is not part of a cosmetic plan.";
        texts: 13..25 Most of 7 ["cam-1999", "guangming-1988", "iaomai", "roni-points", "gb2006-app", "recite-app", "drhan-facial", "ysbo-points"] muscles [Masseter];
        face_needling: Perpendicular;
        forbidden: needling 0, moxa 2;
    }
    ST8 "ST8" "Tóuwéi" "Touwei" "頭維" / "头维" "Connecting head" or "Head Corner" {
        region: Head "the head", Bilateral;
        agreed: names 9 of 9, location 6 of 6;
        location: "The point lies at the corner of the forehead, 4.5 cun lateral to the midline and 0.5 cun above the hairline.";
        offsets: [cun(5, 5, Direction::Above, "front hairline"), cun(45, 45, Direction::Lateral, "midline")];
        zones: [Scalp, Forehead, Temple] Supine "Corner of the hairline.";
        at_risk: [SuperficialTemporalArtery, ScalpVessels] limit 5 of 18.5 "Insert along the scalp.";
        texts: 13..25 Most of 7 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app", "recite-app", "acupuncture-pk", "elotus-points"];
        face_needling: Transverse Backward;
        forbidden: needling 0, moxa 5;
    }
    ST9 "ST9" "Rényíng" "Renying" "人迎" "Man’s Welcome" or "Mans Welcome" {
        region: Neck "the anterior region of the neck", Bilateral;
        agreed: names 9 of 9, location 6 of 6 "Two texts measure 1.5 cun to the side of the laryngeal prominence.";
        location: "On the front of the neck, the point lies over the common carotid artery, in front of the sternocleidomastoid muscle. It is level with the upper border of the thyroid cartilage.";
        offsets: [level("upper border of the thyroid cartilage")];
        zones: [Neck] Supine;
        default: off;
        at_risk: [CarotidSinus, GreatNeckVessels] limit 3 of 5.5 "Never press or needle both sides at once.";
        face_needling: Transverse;
        forbidden: needling 0, moxa 4;
        cautions: [Artery: Cam1999 Guangming1988 Ron Mindbody CloudTcm, UnderSupervision: Iaomai];
    }
    ST10 "ST10" "Shuǐtū" "Shuitu" "水突" "Water Prominence" or "Water Rushing" {
        region: Neck "the anterior region of the neck", Bilateral;
        agreed: names 9 of 9, location 6 of 6 "Older texts put it midway between ST9 and ST11.";
        location: "On the front of the neck, the point lies at the front edge of the sternocleidomastoid muscle, level with the cricoid cartilage.";
        offsets: [level("cricoid cartilage")];
        zones: [Neck] Supine;
        default: off;
        at_risk: [GreatNeckVessels, ThyroidGland] limit 3 of 9.2 "Only at the practitioner's discretion. The carotid artery lies beneath.";
        face_needling: Transverse;
        cautions: [UnderSupervision: Iaomai];
    }
    ST11 "ST11" "Qìshè" "Qishe" "氣舍" / "气舍" "Residence of Qi" or "Qi Residence" {
        region: Neck "the anterior region of the neck", Bilateral;
        agreed: names 9 of 9, location 6 of 6;
        location: "At the base of the front of the neck, the point lies between the two heads of the sternocleidomastoid muscle. It is above the sternal end of the collarbone, in the lesser supraclavicular fossa.";
        zones: [Neck] Supine;
        default: off;
        at_risk: [GreatNeckVessels, LungPleura] limit 3 of 9.2 "Only at the practitioner's discretion. The carotid artery and the apex of the lung lie beneath.";
        face_needling: Transverse;
        cautions: [VesselLungOrCord: Iaomai];
    }
    ST12 "ST12" "Quēpén" "Quepen" "缺盆" "Empty Basin" or "Empty Bowl" {
        region: Neck "the anterior region of the neck", Bilateral;
        agreed: names 9 of 9, location 6 of 6;
        location: "The point lies in the hollow above the collarbone, 4 cun lateral to the midline. This part of the front of the neck is the greater supraclavicular fossa.";
        offsets: [cun(40, 40, Direction::Lateral, "midline")];
        zones: [Neck] Supine "Above the collarbone; counted with the neck.";
        default: off;
        at_risk: [LungPleura, SubclavianVessels, BrachialPlexus] limit 3 of 9.2 "Never used, without exception. The apex of the lung lies beneath.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
        face_needling: Transverse;
        pregnancy: A 4 [];
        cautions: [NotDeep: Sugi, Artery: Cam1999, Lung: Guangming1988 Ron CloudTcm];
    }
    ST13 "ST13" "Qìhù" "Qihu" "氣戶" / "气户" "Gate of Qi" or "Entrance of CHI" {
        region: Chest "the anterior thoracic region", Bilateral;
        default: off;
        at_risk: [LungPleura] limit 5 of 14 "Only at the practitioner's discretion. Insert along the rib, never into breast tissue.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    ST14 "ST14" "Kùfáng" "Kufang" "庫房" / "库房" "House Warehouse" or "Store House" {
        region: Chest "the anterior thoracic region", Bilateral;
        default: off;
        at_risk: [LungPleura] limit 5 of 10 "Only at the practitioner's discretion. Insert along the rib, never into breast tissue.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    ST15 "ST15" "Wūyì" "Wuyi" "屋翳" "Wall of the Room" or "House Roof" {
        region: Chest "the anterior thoracic region", Bilateral;
        default: off;
        at_risk: [LungPleura] limit 5 of 14 "Only at the practitioner's discretion. Insert along the rib, never into breast tissue.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    ST16 "ST16" "Yīngchuāng" "Yingchuang" "膺窗" "Breast Window" {
        region: Chest "the anterior thoracic region", Bilateral;
        default: off;
        at_risk: [LungPleura] limit 5 of 10 "Only at the practitioner's discretion. Insert along the rib, never into breast tissue.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
        forbidden: needling 0, moxa 1;
    }
    ST17 "ST17" "Rǔzhōng" "Ruzhong" "乳中" "Center of the Breast" or "Breast Center" {
        region: Chest "the anterior thoracic region", Bilateral;
        default: off;
        // The limit of 1 mm only fills the column.
        at_risk: [BreastTissue, LungPleura] limit 1 "Never needled.";
        hazard_from: ["nzasa-code"] Found;
        pregnancy: C 1 [];
        forbidden: needling 4, moxa 3;
    }
    ST18 "ST18" "Rǔgēn" "Rugen" "乳根" "Root of the Breast" or "Breast Root" {
        region: Chest "the anterior thoracic region", Bilateral;
        default: off;
        at_risk: [LungPleura] limit 5 of 10 "Only at the practitioner's discretion. Insert along the rib, never into breast tissue.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    ST19 "ST19" "Bùróng" "Burong" "不容" "Not Contained" or "Can Not Contain" {
        region: Abdomen "the upper abdomen", Bilateral;
        at_risk: [Liver, Stomach, Heart] limit 10 of 16 "Never insert upward.";
        pregnancy: R 0 [Abdomen];
    }
    ST20 "ST20" "Chéngmǎn" "Chengman" "承滿" / "承满" "Supporting the Fullness" or "Receiving Fullness" {
        region: Abdomen "the upper abdomen", Bilateral;
        at_risk: [Liver, Stomach, Heart] limit 10 of 20 "Never insert upward.";
        pregnancy: R 0 [Abdomen];
    }
    ST21 "ST21" "Liángmén" "Liangmen" "梁門" / "梁门" "Gate of the Beam" or "Beam Door" {
        region: Abdomen "the upper abdomen", Bilateral;
        at_risk: [Bowel, Stomach] limit 15 of 20 "The abdominal wall is thin: stay superficial to the peritoneum.";
        pregnancy: C 1 [Abdomen];
        forbidden: needling 0, moxa 1;
    }
    ST22 "ST22" "Guānmén" "Guanmen" "關門" / "关门" "Passage Gate" or "Lower Gate" {
        region: Abdomen "the upper abdomen", Bilateral;
        at_risk: [Bowel, Stomach] limit 15 of 24 "The abdominal wall is thin: stay superficial to the peritoneum.";
        pregnancy: R 0 [Abdomen];
    }
    ST23 "ST23" "Tàiyǐ" "Taiyi" "太乙" "Supreme Unity" {
        region: Abdomen "the upper abdomen", Bilateral;
        at_risk: [Bowel, Stomach] limit 15 of 20 "The abdominal wall is thin: stay superficial to the peritoneum.";
        pregnancy: R 0 [Abdomen];
    }
    ST24 "ST24" "Huáròumén" "Huaroumen" "滑肉門" / "滑肉门" "Slippery Flesh Gate" or "Slippery Meat Door" {
        region: Abdomen "the upper abdomen", Bilateral;
        at_risk: [Bowel, Stomach] limit 15 of 20 "The abdominal wall is thin: stay superficial to the peritoneum.";
        pregnancy: C 1 [Abdomen];
    }
    ST25 "ST25" "Tiānshū" "Tianshu" "天樞" / "天枢" "Celestial Pivot" {
        region: Abdomen "the upper abdomen", Bilateral;
        location: "On the abdomen, the point lies 2 cun lateral to the centre of the navel.";
        at_risk: [Bowel, Stomach] limit 15 of 20 "The abdominal wall is thin: stay superficial to the peritoneum.";
        texts: 14..38 Split of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "recite-app"];
        needling: Perpendicular to 15, 0.25, Mild Optional;
        pregnancy: B 3 [Abdomen, LowerAbdomen];
    }
    ST26 "ST26" "Wàilíng" "Wailing" "外陵" "Outer Mound" or "Outside Mound" {
        region: Abdomen "the lower abdomen", Bilateral;
        at_risk: [Bowel, Bladder, Uterus] limit 15 of 24 "The abdominal wall is thin: stay superficial to the peritoneum.";
        pregnancy: C 1 [Abdomen, LowerAbdomen];
    }
    ST27 "ST27" "Dàjù" "Daju" "大巨" "The Great" or "Big Great" {
        region: Abdomen "the lower abdomen", Bilateral;
        at_risk: [Bowel, Bladder, Uterus] limit 15 of 20 "The abdominal wall is thin: stay superficial to the peritoneum.";
        pregnancy: C 1 [Abdomen, LowerAbdomen];
    }
    ST28 "ST28" "Shuǐdào" "Shuidao" "水道" "Water Passage" or "Water Path" {
        region: Abdomen "the lower abdomen", Bilateral;
        at_risk: [Bowel, Bladder, Uterus] limit 15 of 24 "The abdominal wall is thin: stay superficial to the peritoneum.";
        pregnancy: C 1 [Abdomen, LowerAbdomen];
    }
    ST29 "ST29" "Guīlái" "Guilai" "歸來" / "归来" "Return" or "The Return" {
        region: Abdomen "the lower abdomen", Bilateral;
        at_risk: [Bowel, Bladder, Uterus] limit 15 of 24 "The abdominal wall is thin: stay superficial to the peritoneum.";
        pregnancy: C 1 [Abdomen, LowerAbdomen];
    }
    ST30 "ST30" "Qìchōng" "Qichong" "氣沖" / "气冲" "Assault of Qi" or "Surging Qi" {
        region: Abdomen "the groin region", Bilateral;
        default: off;
        at_risk: [FemoralVessels, SpermaticCord, Bladder] limit 10 of 20 "Only at the practitioner's discretion. The point is in the groin.";
        pregnancy: R 0 [Abdomen, LowerAbdomen];
        forbidden: needling 1, moxa 1;
        cautions: [Artery: Mindbody];
    }
    ST31 "ST31" "Bìguān" "Biguan" "髀關" / "髀关" "Thigh Gate" {
        region: LowerLimb "the anterior aspect of the thigh", Bilateral;
        agreed: names 8 of 9;
        default: off;
        at_risk: [FemoralVessels] limit 10 of 30 "Only at the practitioner's discretion. The point is in the groin; no cosmetic plan needs it.";
        forbidden: needling 0, moxa 1;
    }
    ST32 "ST32" "Fútù" "Futu" "伏兔" "Crouching Rabbit" or "Prostrate Hare" {
        region: LowerLimb "the anterolateral aspect of the thigh", Bilateral;
        pregnancy: D 1 [];
        forbidden: needling 0, moxa 1;
    }
    ST33 "ST33" "Yīnshì" "Yinshi" "陰市" / "阴市" "Yin Market" or "Market of Yin" {
        region: LowerLimb "the anterolateral aspect of the thigh", Bilateral;
        forbidden: needling 0, moxa 1;
    }
    ST34 "ST34" "Liángqiū" "Liangqiu" "梁丘" "Hill’s Top" or "Beam Mound" {
        region: LowerLimb "the anterolateral aspect of the thigh", Bilateral;
    }
    ST35 "ST35" "Dúbí" "Dubi" "犢鼻" / "犊鼻" "Bull’s Nose" or "Calf’s Nose" {
        region: LowerLimb "the anterior aspect of the knee", Bilateral;
        forbidden: needling 0, moxa 1;
    }
    ST36 "ST36" "Zúsānlǐ" "Zusanli" "足三里" "Three Mile Point" or "Leg Three Li" {
        region: LowerLimb "the anterior aspect of the leg", Bilateral;
        location: "The point lies 3 cun below ST35, on the line from ST35 to ST41, in the tibialis anterior muscle.";
        at_risk: [AnteriorTibialVessels, DeepPeronealNerve] limit 20 of 24;
        texts: 10..38 Split of 4 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "recite-app"];
        needling: Perpendicular to 20, 0.25, Mild Optional;
        pregnancy: D 1 [];
    }
    ST37 "ST37" "Shàngjùxū" "Shangjuxu" "上巨虛" / "上巨虚" "Great Upper Hollow" or "Upper Great Void" {
        region: LowerLimb "the anterior aspect of the leg", Bilateral;
        location: "The point lies 6 cun below ST35, on the line from ST35 to ST41, in the tibialis anterior muscle.";
        texts: 10..30 Split of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "recite-app"];
        needling: Perpendicular to 24, 0.25, Mild Optional;
    }
    ST38 "ST38" "Tiáokǒu" "Tiaokou" "條口" / "条口" "Open Lines" or "Long Narrow Opening" {
        region: LowerLimb "the anterior aspect of the leg", Bilateral;
        forbidden: needling 0, moxa 2;
    }
    ST39 "ST39" "Xiàjùxū" "Xiajuxu" "下巨虛" / "下巨虚" "Great Lower Hollow" or "Lower Great Void" {
        region: LowerLimb "the anterior aspect of the leg", Bilateral;
    }
    ST40 "ST40" "Fēnglóng" "Fenglong" "豐隆" / "丰隆" "Great Prosperity" or "Prosperous Abundance" {
        region: LowerLimb "the anterolateral aspect of the leg", Bilateral;
        location: "The point lies 8 cun above the tip of the lateral malleolus, at the outer border of the tibialis anterior muscle. It is one middle finger's breadth lateral to ST38.";
        texts: 10..38 Split of 4 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "recite-app"];
        needling: Perpendicular to 20, 0.25, Mild Optional;
    }
    ST41 "ST41" "Jiěxī" "Jiexi" "解谿" / "解溪" "Stream Division" or "Dividing Valley" {
        region: LowerLimb "the anterior aspect of the ankle", Bilateral;
    }
    ST42 "ST42" "Chōngyáng" "Chongyang" "衝陽" / "冲阳" "Yang Assailing" or "Rushing Yang" {
        region: LowerLimb "the dorsum of the foot", Bilateral;
        at_risk: [DorsalisPedisArtery] limit 5 of 10 "Insert beside the pulse, never into it.";
        forbidden: needling 0, moxa 1;
        cautions: [Artery: Cam1999 Mindbody];
    }
    ST43 "ST43" "Xiàngǔ" "Xiangu" "陷谷" "Submerged Valley" or "Sunken Valley" {
        region: LowerLimb "the dorsum of the foot", Bilateral;
    }
    ST44 "ST44" "Nèitíng" "Neiting" "內庭" / "内庭" "Inner Courtyard" or "Inner Court Yard" {
        region: LowerLimb "the dorsum of the foot", Bilateral;
        location: "On the top of the foot, the point lies behind the web between the second and third toes, where the skin of the sole meets that of the top of the foot.";
        texts: 6..13 Split of 4 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "recite-app"];
        needling: Perpendicular to 10, 0.20, Mild Optional;
    }
    ST45 "ST45" "Lìduì" "Lidui" "厲兌" / "厉兑" "Strict Exchange" or "Running Point" {
        region: LowerLimb "the second toe", Bilateral;
        pregnancy: D 1 [];
    }
}
