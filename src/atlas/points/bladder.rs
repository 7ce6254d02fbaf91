//! The 67 points of the Bladder Meridian.

use super::prelude::*;

points! {
    Some(Meridian::Bladder), first: 126, names: 9 of 9;

    BL1 "BL1" "Jīngmíng" "Jingming" "睛明" "Bright Eyes" formerly "UB1" {
        region: Face "the face", Bilateral;
        agreed: names 9 of 9, location 5 of 6 "The Guangming handbook puts it 0.1 cun beside the inner corner of the eye, two texts slightly above the corner.";
        location: "The point lies in the hollow between the upper inner side of the inner corner of the eye and the inner wall of the eye socket. With the eye closed, it is 0.1 cun above and medial to that corner.";
        offsets: [cun(1, 1, Direction::AboveMedial, "inner corner of the eye")];
        zones: [UpperLidBrow, LowerLid] Supine "Inner corner of the eye: both lids.";
        default: off;
        at_risk: [Globe, OrbitalVessels, AngularVessels] limit 2 of 5.5 "Not used in any cosmetic plan; an absolute contraindication in eye disease. Never needle perpendicularly.";
        hazard_from: ["nzasa-code", "jcm-dangerous-points", "wang-2022-globe", "lee-2023-ocular", "project-default"] Found but "depth limit, angle and substitutes";
        face_needling: Transverse;
        forbidden: needling 0, moxa 6;
        cautions: [NoStrongManipulation: Cam1999 Guangming1988];
    }
    BL2 "BL2" "Cuánzhú" "Cuanzhu" "攢竹" / "攒竹" "Gathered Bamboo" or "Bamboo Gathering" also "Zanzhu" formerly "UB2" {
        region: Head "the head", Bilateral;
        agreed: names 7 of 9, location 5 of 6 "Three texts name the supraorbital notch; WHO and GB/T 12346-2021 name the frontal notch.";
        location: "The point lies above BL1, in the hollow of the frontal notch at the inner end of the eyebrow.";
        zones: [UpperLidBrow, Glabella] Supine;
        at_risk: [SupratrochlearNerveVessels, SupraorbitalNerveVessels, Globe] limit 2 of 9.2 "Near the eye: no deeper than 2 mm, and never toward the eye.";
        texts: 8..13 All of 6 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "recite-app", "body-model-app"];
        face_needling: Transverse Toward EX_HN4;
        forbidden: needling 0, moxa 4;
    }
    BL3 "BL3" "Méichōng" "Meichong" "眉衝" / "眉冲" "Eyebrows Ascension" formerly "UB3" {
        region: Head "the head", Bilateral;
        agreed: names 9 of 9, location 6 of 6;
        location: "The point lies 0.5 cun inside the front hairline, above the frontal notch. It is midway between GV24 and BL4.";
        offsets: [cun(5, 5, Direction::Above, "front hairline"), share(1, 2, "GV24", "BL4")];
        zones: [Scalp, Forehead] Supine "Half a cun inside the hairline; the forehead muscle reaches here.";
        at_risk: [ScalpVessels, SupratrochlearNerveVessels] limit 5 of 9.2 "Insert along the scalp.";
        texts: 8..13 Most of 4 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points"];
        face_needling: Transverse;
        forbidden: needling 0, moxa 1;
    }
    BL4 "BL4" "Qūchā" "Qucha" "曲差" "Crooked Curve" also "Quchai" formerly "UB4" {
        region: Head "the head", Bilateral;
        agreed: names 8 of 9, location 6 of 6;
        location: "The point lies 0.5 cun inside the front hairline and 1.5 cun lateral to the midline. This is one third of the way from GV24 to ST8.";
        offsets: [
            cun(5, 5, Direction::Above, "front hairline"),
            cun(15, 15, Direction::Lateral, "midline"),
            share(1, 3, "GV24", "ST8"),
        ];
        zones: [Scalp, Forehead] Supine "Half a cun inside the hairline; the forehead muscle reaches here.";
        at_risk: [ScalpVessels, SupratrochlearNerveVessels] limit 5 of 9.2 "Insert along the scalp.";
        texts: 8..13 Most of 4 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points"];
        face_needling: Transverse Forward;
    }
    BL5 "BL5" "Wǔchù" "Wuchu" "五處" / "五处" "Five Places" or "Five Regions" formerly "UB5" {
        region: Head "the head", Bilateral;
        agreed: names 9 of 9, location 6 of 6;
        location: "The point lies 1 cun inside the front hairline and 1.5 cun lateral to the midline. It is level with GV23.";
        offsets: [
            cun(10, 10, Direction::Above, "front hairline"),
            cun(15, 15, Direction::Lateral, "midline"),
            level("GV23"),
        ];
        zones: [Scalp] Supine;
        at_risk: [ScalpVessels, SupratrochlearNerveVessels] limit 5 of 9.2 "Insert along the scalp.";
        face_needling: Transverse;
    }
    BL6 "BL6" "Chéngguāng" "Chengguang" "承光" "Receiving Light" formerly "UB6" {
        region: Head "the head", Bilateral;
        agreed: names 9 of 9, location 6 of 6;
        location: "The point lies 2.5 cun inside the front hairline and 1.5 cun lateral to the midline.";
        offsets: [cun(25, 25, Direction::Above, "front hairline"), cun(15, 15, Direction::Lateral, "midline")];
        zones: [Scalp] Supine;
        at_risk: [ScalpVessels] limit 5 of 9.2 "Insert along the scalp.";
        face_needling: Transverse;
        forbidden: needling 0, moxa 1;
    }
    BL7 "BL7" "Tōngtiān" "Tongtian" "通天" "Heavenly Connection" or "Celestial Connection" formerly "UB7" {
        region: Head "the head", Bilateral;
        agreed: names 9 of 9, location 6 of 6;
        location: "The point lies 4 cun inside the front hairline and 1.5 cun lateral to the midline. It is midway between BL6 and BL8.";
        offsets: [
            cun(40, 40, Direction::Above, "front hairline"),
            cun(15, 15, Direction::Lateral, "midline"),
            share(1, 2, "BL6", "BL8"),
        ];
        zones: [Scalp] Supine;
        at_risk: [ScalpVessels] limit 5 of 9.2 "Insert along the scalp.";
        face_needling: Transverse;
        forbidden: needling 0, moxa 2;
    }
    BL8 "BL8" "Luòquè" "Luoque" "絡卻" / "络却" "Declining Connection" or "Vessel Ending" formerly "UB8" {
        region: Head "the head", Bilateral;
        agreed: names 9 of 9, location 6 of 6;
        location: "The point lies 5.5 cun inside the front hairline and 1.5 cun lateral to the midline. It is 0.5 cun behind GV20 and 1.5 cun lateral to it.";
        offsets: [
            cun(55, 55, Direction::Above, "front hairline"),
            cun(15, 15, Direction::Lateral, "midline"),
            cun(5, 5, Direction::Behind, "GV20"),
            cun(15, 15, Direction::Lateral, "GV20"),
        ];
        zones: [Scalp] Supine;
        at_risk: [ScalpVessels] limit 5 of 9.2 "Insert along the scalp.";
        face_needling: Transverse;
        forbidden: needling 2, moxa 2;
    }
    BL9 "BL9" "Yùzhěn" "Yuzhen" "玉枕" "Jade Pillow" formerly "UB9" {
        region: Head "the head", Bilateral;
        agreed: names 9 of 9, location 6 of 6;
        location: "On the back of the head, the point lies 1.3 cun lateral to the midline. It is level with GV17 and with the upper border of the external occipital protuberance.";
        offsets: [
            cun(13, 13, Direction::Lateral, "midline"),
            level("upper border of the external occipital protuberance"),
            level("GV17"),
        ];
        zones: [Scalp] Prone "Back of the head: out of reach with the patient supine.";
        at_risk: [ScalpVessels, OccipitalNerveVessels] limit 5 of 9.2 "Insert along the scalp, never downward into the nape.";
        face_needling: Transverse;
        forbidden: needling 1, moxa 1;
    }
    BL10 "BL10" "Tiānzhù" "Tianzhu" "天柱" "Celestial Pillar" formerly "UB10" {
        region: Neck "the posterior region of the neck", Bilateral;
        agreed: names 9 of 9, location 4 of 6 "Three texts also give 1.3 cun to the side of the midline, one 1.5 cun.";
        location: "On the back of the neck, the point lies in the hollow lateral to the trapezius muscle. It is level with the upper border of the spinous process of the second cervical vertebra.";
        offsets: [level("upper border of the spinous process of the second cervical vertebra")];
        zones: [Nape] Prone;
        // 0.5 cun is the smallest textbook maximum: 9.2 mm.
        at_risk: [VertebralArtery, Medulla, OccipitalNerveVessels] limit 9 of 9.2 "Never insert upward and inward.";
        texts: 13..20 Most of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        face_needling: Perpendicular;
        forbidden: needling 0, moxa 2;
        cautions: [NotUpward: Guangming1988 Ron Acu];
    }
    BL11 "BL11" "Dàzhù" "Dazhu" "大杼" "Great Shuttle" formerly "UB11" {
        region: Back "the upper back region", Bilateral;
        location: "On the back, the point lies 1.5 cun lateral to the midline, level with the lower border of the spinous process of the first thoracic vertebra.";
        phase: Prone;
        default: off;
        at_risk: [LungPleura] limit 10 of 14 "Only at the practitioner's discretion. Insert toward the spine, never laterally or perpendicularly.";
        hazard_from: ["nzasa-code", "zhang-2010", "project-default"] Found but "depth limit and angle";
        texts: 8..13 Split of 4 ["cam-1999", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        needling: Oblique to 12 Inward, 0.25, None None;
    }
    BL12 "BL12" "Fēngmén" "Fengmen" "風門" / "风门" "Wind Gate" or "Wind Door" formerly "UB12" {
        region: Back "the upper back region", Bilateral;
        default: off;
        at_risk: [LungPleura] limit 10 of 14 "Only at the practitioner's discretion. Insert toward the spine, never laterally or perpendicularly.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    BL13 "BL13" "Fèishū" "Feishu" "肺俞" "Lung Transporter" or "Lung Shu" formerly "UB13" {
        region: Back "the upper back region", Bilateral;
        location: "On the back, the point lies 1.5 cun lateral to the midline, level with the lower border of the spinous process of the third thoracic vertebra.";
        phase: Prone;
        at_risk: [LungPleura] limit 10 of 14 "Insert toward the spine, never laterally or perpendicularly.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
        texts: 10..20 Most of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        needling: Oblique to 12 Inward, 0.25, None None;
    }
    BL14 "BL14" "Juéyīnshū" "Jueyinshu" "厥陰俞" / "厥阴俞" "Terminal Yin Transporter" formerly "UB14" {
        region: Back "the upper back region", Bilateral;
        default: off;
        at_risk: [LungPleura, Heart] limit 10 of 14 "Only at the practitioner's discretion. Insert toward the spine, never laterally or perpendicularly.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    BL15 "BL15" "Xīnshū" "Xinshu" "心俞" "Heart Transporter" or "Heart Shu" formerly "UB15" {
        region: Back "the upper back region", Bilateral;
        location: "On the back, the point lies 1.5 cun lateral to the midline, level with the lower border of the spinous process of the fifth thoracic vertebra.";
        phase: Prone;
        at_risk: [LungPleura, Heart] limit 10 of 14 "Insert toward the spine, never laterally or perpendicularly.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
        texts: 10..20 Most of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        needling: Oblique to 12 Inward, 0.25, None None;
        forbidden: needling 0, moxa 1;
    }
    BL16 "BL16" "Dūshū" "Dushu" "督俞" "Governor Transporter" or "GV Shu" formerly "UB16" {
        region: Back "the upper back region", Bilateral;
        default: off;
        at_risk: [LungPleura] limit 10 of 14 "Only at the practitioner's discretion. Insert toward the spine, never laterally or perpendicularly.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    BL17 "BL17" "Géshū" "Geshu" "膈俞" "Diaphragm Transporter" or "Diaphragm and Esophagus Shu" formerly "UB17" {
        region: Back "the upper back region", Bilateral;
        location: "On the back, the point lies 1.5 cun lateral to the midline, level with the lower border of the spinous process of the seventh thoracic vertebra. That is the level of the lower angle of the shoulder blade.";
        phase: Prone;
        at_risk: [LungPleura] limit 10 of 14 "Insert toward the spine, never laterally or perpendicularly.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
        texts: 10..20 Most of 4 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "gb2006-app"];
        needling: Oblique to 12 Inward, 0.25, None None;
    }
    BL18 "BL18" "Gānshū" "Ganshu" "肝俞" "Liver Transporter" or "Liver Shu" formerly "UB18" {
        region: Back "the upper back region", Bilateral;
        location: "On the back, the point lies 1.5 cun lateral to the midline, level with the lower border of the spinous process of the ninth thoracic vertebra.";
        phase: Prone;
        at_risk: [LungPleura, Liver] limit 10 of 14 "Insert toward the spine, never laterally or perpendicularly.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
        texts: 10..20 Most of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        needling: Oblique to 12 Inward, 0.25, None None;
    }
    BL19 "BL19" "Dǎnshū" "Danshu" "膽俞" / "胆俞" "Gallbladder Transporter" or "Gall Bladder Shu" formerly "UB19" {
        region: Back "the upper back region", Bilateral;
        location: "On the back, the point lies 1.5 cun lateral to the midline, level with the lower border of the spinous process of the tenth thoracic vertebra.";
        phase: Prone;
        at_risk: [LungPleura, Liver] limit 10 of 16 "Insert toward the spine, never laterally or perpendicularly.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
        texts: 10..20 Most of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        needling: Oblique to 12 Inward, 0.25, None None;
    }
    BL20 "BL20" "Píshū" "Pishu" "脾俞" "Spleen Transporter" or "Spleen Shu" formerly "UB20" {
        region: Back "the upper back region", Bilateral;
        location: "On the back, the point lies 1.5 cun lateral to the midline, level with the lower border of the spinous process of the eleventh thoracic vertebra.";
        phase: Prone;
        at_risk: [LungPleura, Liver, Spleen] limit 10 of 14 "Insert toward the spine, never laterally or perpendicularly.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
        texts: 10..20 Most of 4 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "gb2006-app"];
        needling: Oblique to 12 Inward, 0.25, None None;
    }
    BL21 "BL21" "Wèishū" "Weishu" "胃俞" "Stomach Transporter" or "Stomach Shu" formerly "UB21" {
        region: Back "the upper back region", Bilateral;
        location: "On the back, the point lies 1.5 cun lateral to the midline, level with the lower border of the spinous process of the twelfth thoracic vertebra.";
        phase: Prone;
        at_risk: [LungPleura, Liver, Spleen] limit 10 of 16 "Insert toward the spine, never laterally or perpendicularly.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
        texts: 10..20 Most of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        needling: Oblique to 12 Inward, 0.25, None None;
    }
    BL22 "BL22" "Sānjiāoshū" "Sanjiaoshu" "三焦俞" "Sanjiao Transporter" or "3 Heater Shu" formerly "UB22" {
        region: Back "the lumbar region", Bilateral;
        location: "On the lower back, the point lies 1.5 cun lateral to the midline, level with the lower border of the spinous process of the first lumbar vertebra.";
        phase: Prone;
        at_risk: [Kidney] limit 12 of 16 "Insert toward the spine, never laterally or perpendicularly.";
        texts: 10..25 Most of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        needling: Oblique to 12 Inward, 0.25, Mild Optional;
        pregnancy: R 0 [Lumbosacral];
    }
    BL23 "BL23" "Shènshū" "Shenshu" "腎俞" / "肾俞" "Kidney Transporter" or "Kidney Shu" formerly "UB23" {
        region: Back "the lumbar region", Bilateral;
        location: "On the lower back, the point lies 1.5 cun lateral to the midline, level with the lower border of the spinous process of the second lumbar vertebra.";
        phase: Prone;
        at_risk: [Kidney] limit 12 of 16 "Insert toward the spine, never laterally or perpendicularly.";
        texts: 10..25 Split of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        needling: Oblique to 12 Inward, 0.25, Mild Optional;
        pregnancy: C 1 [Lumbosacral];
    }
    BL24 "BL24" "Qìhǎishū" "Qihaishu" "氣海俞" / "气海俞" "Sea of Qi Transporter" or "Sea of CHI Shu" formerly "UB24" {
        region: Back "the lumbar region", Bilateral;
        at_risk: [Kidney] limit 12 of 20 "Insert toward the spine, never laterally or perpendicularly.";
        pregnancy: R 0 [Lumbosacral];
    }
    BL25 "BL25" "Dàchángshū" "Dachangshu" "大腸俞" / "大肠俞" "Large Intestine Transporter" or "Colon Shu" formerly "UB25" {
        region: Back "the lumbar region", Bilateral;
        location: "On the lower back, the point lies 1.5 cun lateral to the midline, level with the lower border of the spinous process of the fourth lumbar vertebra.";
        phase: Prone;
        at_risk: [Bowel] limit 12 of 20 "Insert toward the spine, never laterally or perpendicularly.";
        texts: 10..25 Split of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        needling: Oblique to 12 Inward, 0.25, Mild Optional but "direction, limit, needle, stimulation, de qi, and the conversion of cun in the texts to millimetres";
        pregnancy: R 0 [Lumbosacral];
    }
    BL26 "BL26" "Guānyuánshū" "Guanyuanshu" "關元俞" / "关元俞" "Gate of Origin Transporter" or "Gate of Yuan Shu" formerly "UB26" {
        region: Back "the lumbar region", Bilateral;
        pregnancy: R 0 [Lumbosacral];
    }
    BL27 "BL27" "Xiǎochángshū" "Xiaochangshu" "小腸俞" / "小肠俞" "Small Intestine Transporter" or "Small Intestine Shu" formerly "UB27" {
        region: Back "the sacral region", Bilateral;
        pregnancy: B 1 [Lumbosacral, Sacral];
    }
    BL28 "BL28" "Pángguāngshū" "Pangguangshu" "膀胱俞" "Bladder Transporter" or "Bladder Shu" formerly "UB28" {
        region: Back "the sacral region", Bilateral;
        pregnancy: R 0 [Lumbosacral, Sacral];
    }
    BL29 "BL29" "Zhōnglǚshū" "Zhonglushu" "中膂俞" "Mid-Spine Transporter" or "Shu of Sacrum and Central Backbone" also "Zhonglvshu" formerly "UB29" {
        region: Back "the sacral region", Bilateral;
        agreed: names 8 of 9;
        pregnancy: R 0 [Lumbosacral, Sacral];
    }
    BL30 "BL30" "Báihuánshū" "Baihuanshu" "白環俞" / "白环俞" "White Ring Transporter" or "White Ring Shu" formerly "UB30" {
        region: Back "the sacral region", Bilateral;
        pregnancy: B 1 [Lumbosacral, Sacral];
        forbidden: needling 0, moxa 2;
    }
    BL31 "BL31" "Shàngliáo" "Shangliao" "上髎" "Upper Bone Hole" formerly "UB31" {
        region: Back "the sacral region", Bilateral;
        location: "On the sacrum, the point lies in its first posterior foramen, the hollow above BL32.";
        phase: Prone;
        // Forbidden in pregnancy by several lists; the rules about pregnancy say so to those whom it concerns.
        at_risk: [SacralNerves, PelvicOrgans] limit 15 of 20 "Do not insert deeply through the sacral foramina.";
        texts: 10..25 Split of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        needling: Perpendicular to 15, 0.25, Mild Optional;
        pregnancy: B 2 [Lumbosacral, Sacral];
    }
    BL32 "BL32" "Cìliáo" "Ciliao" "次髎" "Second Bone Hole" formerly "UB32" {
        region: Back "the sacral region", Bilateral;
        agreed: names 8 of 9;
        location: "On the sacrum, the point lies in its second posterior foramen, halfway between the posterior superior iliac spine and the spinous process of the second sacral vertebra.";
        phase: Prone;
        // Forbidden in pregnancy by several lists; the rules about pregnancy say so to those whom it concerns.
        at_risk: [SacralNerves, PelvicOrgans] limit 15 of 20 "Do not insert deeply through the sacral foramina.";
        texts: 10..25 Split of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        needling: Perpendicular to 15, 0.25, Mild Optional;
        pregnancy: B 2 [Lumbosacral, Sacral];
    }
    BL33 "BL33" "Zhōngliáo" "Zhongliao" "中髎" "Middle Bone Hole" formerly "UB33" {
        region: Back "the sacral region", Bilateral;
        location: "On the sacrum, the point lies in its third posterior foramen, the first hollow below BL32.";
        phase: Prone;
        // Forbidden in pregnancy by several lists; the rules about pregnancy say so to those whom it concerns.
        at_risk: [SacralNerves, PelvicOrgans] limit 15 of 20 "Do not insert deeply through the sacral foramina.";
        texts: 10..25 Split of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        needling: Perpendicular to 15, 0.25, Mild Optional;
        pregnancy: B 1 [Lumbosacral, Sacral];
    }
    BL34 "BL34" "Xiàliáo" "Xialiao" "下髎" "Lower Bone Hole" formerly "UB34" {
        region: Back "the sacral region", Bilateral;
        location: "On the sacrum, the point lies in its fourth posterior foramen, the second hollow below BL32, level with the sacral hiatus.";
        phase: Prone;
        // Forbidden in pregnancy by several lists; the rules about pregnancy say so to those whom it concerns.
        at_risk: [SacralNerves, PelvicOrgans] limit 15 of 20 "Do not insert deeply through the sacral foramina.";
        texts: 10..25 Split of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        needling: Perpendicular to 15, 0.25, Mild Optional;
        pregnancy: B 1 [Lumbosacral, Sacral];
    }
    BL35 "BL35" "Huìyáng" "Huiyang" "會陽" / "会阳" "Meeting of Yang" formerly "UB35" {
        region: LowerLimb "the buttock region", Bilateral;
        pregnancy: R 0 [Lumbosacral, Sacral];
        forbidden: needling 0, moxa 1;
    }
    BL36 "BL36" "Chéngfú" "Chengfu" "承扶" "Hold and Support" or "Receive and Support" formerly "UB36" {
        region: LowerLimb "the buttock region", Bilateral;
        forbidden: needling 0, moxa 2;
    }
    BL37 "BL37" "Yīnmén" "Yinmen" "殷門" / "殷门" "Gate of Abundance" or "Door of Abundance" formerly "UB37" {
        region: LowerLimb "the posterior aspect of the thigh", Bilateral;
        forbidden: needling 0, moxa 2;
    }
    BL38 "BL38" "Fúxì" "Fuxi" "浮郄" "Superficial Cleft" or "Floating Point" formerly "UB38" {
        region: LowerLimb "the posterior aspect of the knee", Bilateral;
        forbidden: needling 0, moxa 1;
    }
    BL39 "BL39" "Wěiyáng" "Weiyang" "委陽" / "委阳" "Lateral End of the Crease" or "Bend Yang" formerly "UB39" {
        region: LowerLimb "the posterolateral aspect of the knee", Bilateral;
        at_risk: [CommonPeronealNerve] limit 15 of 20;
        forbidden: needling 0, moxa 1;
    }
    BL40 "BL40" "Wěizhōng" "Weizhong" "委中" "Middle of the Crease" or "Middle Bend" formerly "UB40" {
        region: LowerLimb "the posterior aspect of the knee", Bilateral;
        location: "The point lies in the middle of the crease at the back of the knee.";
        phase: Prone;
        at_risk: [PoplitealVessels, TibialNerve] limit 15 of 20 "Do not needle over varicose veins.";
        texts: 10..25 Most of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        needling: Perpendicular to 15, 0.25, Mild Optional;
        pregnancy: C 1 [];
        forbidden: needling 0, moxa 4;
    }
    BL41 "BL41" "Fùfēn" "Fufen" "附分" "Outer Branch" or "Attached Branch" formerly "UB41" {
        region: Back "the upper back region", Bilateral;
        default: off;
        at_risk: [LungPleura] limit 5 of 10 "Only at the practitioner's discretion. The chest wall is thin along the outer line of the back.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    BL42 "BL42" "Pòhù" "Pohu" "魄戶" / "魄户" "Door of the Corporeal Soul" or "Po Entrance" formerly "UB42" {
        region: Back "the upper back region", Bilateral;
        default: off;
        at_risk: [LungPleura] limit 5 of 10 "Only at the practitioner's discretion. The chest wall is thin along the outer line of the back.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    BL43 "BL43" "Gāohuāng" "Gaohuang" "膏肓" "Vital Region Shu" or "Shu of the Vital Centers" also "Gaohuangshu", "膏肓俞" formerly "UB43" {
        region: Back "the upper back region", Bilateral;
        agreed: names 5 of 9;
        default: off;
        at_risk: [LungPleura] limit 5 of 10 "Only at the practitioner's discretion. The chest wall is thin along the outer line of the back.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    BL44 "BL44" "Shéntáng" "Shentang" "神堂" "Spirit Hall" or "Shen Temple" formerly "UB44" {
        region: Back "the upper back region", Bilateral;
        default: off;
        at_risk: [LungPleura] limit 5 of 10 "Only at the practitioner's discretion. The chest wall is thin along the outer line of the back.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    BL45 "BL45" "Yìxǐ" "Yixi" "譩譆" "Surprise" or "a Cry, Sigh, Laugh" formerly "UB45" {
        region: Back "the upper back region", Bilateral;
        default: off;
        at_risk: [LungPleura] limit 5 of 10 "Only at the practitioner's discretion. The chest wall is thin along the outer line of the back.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    BL46 "BL46" "Géguān" "Geguan" "膈關" / "膈关" "Diaphragm Gate" formerly "UB46" {
        region: Back "the upper back region", Bilateral;
        default: off;
        at_risk: [LungPleura] limit 5 of 10 "Only at the practitioner's discretion. The chest wall is thin along the outer line of the back.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    BL47 "BL47" "Húnmén" "Hunmen" "魂門" / "魂门" "Ethereal Soul Gate" or "Hun Door" formerly "UB47" {
        region: Back "the upper back region", Bilateral;
        default: off;
        at_risk: [LungPleura] limit 5 of 10 "Only at the practitioner's discretion. The chest wall is thin along the outer line of the back.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    BL48 "BL48" "Yánggāng" "Yanggang" "陽綱" / "阳纲" "Yang’s Key Link" or "Essence of Yang" formerly "UB48" {
        region: Back "the upper back region", Bilateral;
        default: off;
        at_risk: [LungPleura] limit 5 of 10 "Only at the practitioner's discretion. The chest wall is thin along the outer line of the back.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    BL49 "BL49" "Yìshè" "Yishe" "意舍" "Dwelling of Thought" or "House of Ideas" formerly "UB49" {
        region: Back "the upper back region", Bilateral;
        default: off;
        at_risk: [LungPleura] limit 5 of 10 "Only at the practitioner's discretion. The chest wall is thin along the outer line of the back.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    BL50 "BL50" "Wèicāng" "Weicang" "胃倉" / "胃仓" "Stomach Granary" formerly "UB50" {
        region: Back "the upper back region", Bilateral;
        default: off;
        at_risk: [LungPleura, Kidney] limit 5 of 10 "Only at the practitioner's discretion. The pleura reaches down to the twelfth rib.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    BL51 "BL51" "Huāngmén" "Huangmen" "肓門" / "肓门" "Vital Gate" formerly "UB51" {
        region: Back "the lumbar region", Bilateral;
        at_risk: [Kidney] limit 10 of 10 "Insert toward the spine, never laterally or perpendicularly.";
        pregnancy: R 0 [Lumbosacral];
    }
    BL52 "BL52" "Zhìshì" "Zhishi" "志室" "Residence of Will" or "Chamber of  Will" formerly "UB52" {
        region: Back "the lumbar region", Bilateral;
        at_risk: [Kidney] limit 10 of 10 "Insert toward the spine, never laterally or perpendicularly.";
        pregnancy: R 0 [Lumbosacral];
    }
    BL53 "BL53" "Bāohuāng" "Baohuang" "胞肓" "Vital Centers from the Bladder" or "Huang Envelope" formerly "UB53" {
        region: LowerLimb "the buttock region", Bilateral;
        agreed: names 8 of 9;
        pregnancy: R 0 [Lumbosacral];
    }
    BL54 "BL54" "Zhìbiān" "Zhibian" "秩邊" / "秩边" "Boundary of Order" or "Sequential Limit" formerly "UB54" {
        region: LowerLimb "the buttock region", Bilateral;
        pregnancy: R 0 [Lumbosacral];
    }
    BL55 "BL55" "Héyáng" "Heyang" "合陽" / "合阳" "Confluence of Yang" or "Yang Union" formerly "UB55" {
        region: LowerLimb "the posterior aspect of the leg", Bilateral;
    }
    BL56 "BL56" "Chéngjīn" "Chengjin" "承筋" "Tendon Support" or "Muscle Support" formerly "UB56" {
        region: LowerLimb "the posterior aspect of the leg", Bilateral;
        forbidden: needling 1, moxa 1;
    }
    BL57 "BL57" "Chéngshān" "Chengshan" "承山" "Mountain Support" formerly "UB57" {
        region: LowerLimb "the posterior aspect of the leg", Bilateral;
    }
    BL58 "BL58" "Fēiyáng" "Feiyang" "飛揚" / "飞扬" "Flying High" or "Flying Yang" also "飛陽", "飞阳" formerly "UB58" {
        region: LowerLimb "the posterolateral aspect of the leg", Bilateral;
        agreed: names 7 of 9;
    }
    BL59 "BL59" "Fūyáng" "Fuyang" "跗陽" / "跗阳" "Yang Ankle" or "Yang Instep" formerly "UB59" {
        region: LowerLimb "the posterolateral aspect of the leg", Bilateral;
    }
    BL60 "BL60" "Kūnlún" "Kunlun" "崑崙" / "昆仑" "Kunlun Mountains" or "Kun Lun Mountains" formerly "UB60" {
        region: LowerLimb "the posterolateral aspect of the ankle", Bilateral;
        location: "The point lies in the hollow between the tip of the lateral malleolus and the Achilles tendon.";
        texts: 10..25 Most of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        needling: Perpendicular to 20, 0.25, Mild Optional;
        pregnancy: A 5 [];
        forbidden: needling 0, moxa 1;
    }
    BL61 "BL61" "Púcān" "Pucan" "僕參" / "仆参" "Respect of the Servant" or "Subservient Visitor" also "Pushen" formerly "UB61" {
        region: LowerLimb "the lateral aspect of the foot", Bilateral;
    }
    BL62 "BL62" "Shēnmài" "Shenmai" "申脈" / "申脉" "Uprising Vessel" or "Extending Vessel" formerly "UB62" {
        region: LowerLimb "the lateral aspect of the foot", Bilateral;
        location: "The point lies directly below the tip of the lateral malleolus, in the hollow between its lower border and the calcaneus.";
        texts: 4..13 Most of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        needling: Perpendicular to 6, 0.20, Mild Optional;
        forbidden: needling 0, moxa 2;
    }
    BL63 "BL63" "Jīnmén" "Jinmen" "金門" / "金门" "Golden Gate" or "Gold Door" formerly "UB63" {
        region: LowerLimb "the dorsum of the foot", Bilateral;
    }
    BL64 "BL64" "Jīnggǔ" "Jinggu" "京骨" "Capital Bone" formerly "UB64" {
        region: LowerLimb "the lateral aspect of the foot", Bilateral;
    }
    BL65 "BL65" "Shùgǔ" "Shugu" "束骨" "Restricting Bone" or "Restraining Bone" formerly "UB65" {
        region: LowerLimb "the lateral aspect of the foot", Bilateral;
    }
    BL66 "BL66" "Zútōnggǔ" "Zutonggu" "足通谷" "Foot Linking Valley" or "Valley Passage" formerly "UB66" {
        region: LowerLimb "the little toe", Bilateral;
        agreed: names 8 of 9;
    }
    BL67 "BL67" "Zhìyīn" "Zhiyin" "至陰" / "至阴" "Reaching Yin" or "Arrival of Yin" formerly "UB67" {
        region: LowerLimb "the little toe", Bilateral;
        texts: 1..5 Most of 4 ["cam-1999", "guangming-1988", "iaomai", "recite-app"];
        needling: Oblique to 2 Up, 0.20, None None;
        pregnancy: A 7 [];
    }
}
