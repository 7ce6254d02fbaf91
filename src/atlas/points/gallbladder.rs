//! The 44 points of the Gallbladder Meridian.

use super::prelude::*;

points! {
    Some(Meridian::Gallbladder), first: 252, names: 9 of 9;

    GB1 "GB1" "Tóngzǐliáo" "Tongziliao" "瞳子髎" "Pupil Hole" or "Orifice of the Pupil" {
        region: Head "the head", Bilateral;
        agreed: names 8 of 9, location 6 of 6 "Two texts name the outer rim of the orbit without a measure.";
        location: "The point lies in the hollow 0.5 cun lateral to the outer corner of the eye.";
        offsets: [cun(5, 5, Direction::Lateral, "outer corner of the eye")];
        zones: [CrowsFeet] Supine "Directed outward and backward, away from the lids.";
        at_risk: [Globe, ZygomaticTemporalNerves] limit 2 of 5.5 "Near the eye: no deeper than 2 mm, directed outward and backward, away from the eye.";
        texts: 8..13 Most of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        face_needling: Transverse Backward;
        pregnancy: D 1 [];
        forbidden: needling 0, moxa 2;
    }
    GB2 "GB2" "Tīnghuì" "Tinghui" "聽會" / "听会" "Hearing Convergence" or "Meeting of Hearing" {
        region: Face "the face", Bilateral;
        agreed: names 9 of 9, location 6 of 6;
        location: "With the mouth open, the point lies between the condyle of the lower jaw and the intertragic notch of the ear. It is below SI19.";
        offsets: [level("intertragic notch")];
        zones: [EarFront] Supine;
        at_risk: [SuperficialTemporalArtery, ParotidGland, TemporomandibularJoint] limit 2 of 12.9 "Insert superficially. Press on removal.";
        texts: 13..25 Most of 6 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app", "recite-app", "tcmwindow-ear"];
        face_needling: Perpendicular;
        pregnancy: D 1 [];
        forbidden: needling 0, moxa 1;
    }
    GB3 "GB3" "Shàngguān" "Shangguan" "上關" / "上关" "Above the Joint" or "Guest and Host Upper Joint" {
        region: Head "the head", Bilateral;
        agreed: names 9 of 9, location 6 of 6;
        location: "The point lies above ST7, in the hollow over the middle of the zygomatic arch.";
        zones: [EarFront, Temple] Supine;
        at_risk: [SuperficialTemporalArtery, FacialNerveBranches] limit 2 of 9.2 "Insert superficially. Press on removal. Older texts warn against deep needling here.";
        texts: 8..13 Most of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        face_needling: Perpendicular;
        pregnancy: D 1 [];
        forbidden: needling 1, moxa 1;
        cautions: [NotDeep: Sugi Cam1999];
    }
    GB4 "GB4" "Hànyàn" "Hanyan" "頷厭" / "颔厌" "Jaw Serenity" or "Forehead Fullness" {
        region: Head "the head", Bilateral;
        agreed: names 8 of 9, location 6 of 6;
        location: "Follow the curve from ST8 down to GB7. The point lies one quarter of the way along it.";
        offsets: [share(1, 4, "ST8", "GB7")];
        zones: [Scalp, Temple] Supine;
        at_risk: [SuperficialTemporalArtery, ScalpVessels] limit 5 of 9.2 "Insert along the scalp. Press on removal.";
        texts: 8..13 Most of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        face_needling: Transverse Backward;
    }
    GB5 "GB5" "Xuánlú" "Xuanlu" "懸顱" / "悬颅" "Suspended Skull" {
        region: Head "the head", Bilateral;
        agreed: names 9 of 9, location 6 of 6;
        location: "Follow the curve from ST8 down to GB7. The point lies halfway along it.";
        offsets: [share(1, 2, "ST8", "GB7")];
        zones: [Scalp, Temple] Supine;
        at_risk: [SuperficialTemporalArtery, ScalpVessels] limit 5 of 9.2 "Insert along the scalp. Press on removal.";
        texts: 8..13 Split of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        face_needling: Transverse Backward;
    }
    GB6 "GB6" "Xuánlí" "Xuanli" "懸釐" / "悬厘" "Suspended Hair" or "Suspended Li" {
        region: Head "the head", Bilateral;
        agreed: names 9 of 9, location 6 of 6;
        location: "Follow the curve from ST8 down to GB7. The point lies three quarters of the way along it.";
        offsets: [share(3, 4, "ST8", "GB7")];
        zones: [Scalp, Temple] Supine;
        at_risk: [SuperficialTemporalArtery, ScalpVessels] limit 5 of 9.2 "Insert along the scalp. Press on removal.";
        face_needling: Transverse;
    }
    GB7 "GB7" "Qūbìn" "Qubin" "曲鬢" / "曲鬓" "Temporal Curve" or "Twisted Hair on the Temples" {
        region: Head "the head", Bilateral;
        agreed: names 9 of 9, location 6 of 6;
        location: "Draw a vertical line along the back edge of the temple hairline and a horizontal line through the apex of the ear. The point lies where the two cross.";
        offsets: [level("apex of the ear"), level("vertical through the back edge of the temple hairline")];
        zones: [Temple, Scalp] Supine;
        at_risk: [SuperficialTemporalArtery, ScalpVessels] limit 5 of 9.2 "Insert along the scalp. Press on removal.";
        texts: 8..13 Split of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        face_needling: Transverse Backward;
    }
    GB8 "GB8" "Shuàigǔ" "Shuaigu" "率谷" "Valley Lead" or "leading to the valley" {
        region: Head "the head", Bilateral;
        agreed: names 9 of 9, location 5 of 6 "One table puts it 1 cun above the apex of the ear.";
        location: "The point lies 1.5 cun inside the hairline, directly above the apex of the ear.";
        offsets: [
            cun(15, 15, Direction::Above, "hairline above the ear"),
            level("vertical through the apex of the ear"),
        ];
        zones: [Scalp, Temple] Supine "Above the ear, over the upper part of the temple muscle.";
        at_risk: [ScalpVessels] limit 5 of 9.2 "Insert along the scalp. Press on removal.";
        texts: 8..13 Split of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        face_needling: Transverse Toward EX_HN5;
    }
    GB9 "GB9" "Tiānchōng" "Tianchong" "天衝" / "天冲" "Celestial Ascent" or "Celestial Surge" {
        region: Head "the head", Bilateral;
        agreed: names 9 of 9, location 6 of 6;
        location: "The point lies 2 cun inside the hairline, directly above the back edge of the root of the ear. It is 0.5 cun behind GB8.";
        offsets: [
            cun(20, 20, Direction::Above, "hairline above the ear"),
            cun(5, 5, Direction::Behind, "GB8"),
            level("vertical through the back edge of the root of the ear"),
        ];
        zones: [Scalp] Supine;
        at_risk: [PosteriorAuricularVessels, ScalpVessels] limit 5 of 9.2 "Insert along the scalp.";
        face_needling: Transverse;
        pregnancy: D 1 [];
        forbidden: needling 0, moxa 1;
    }
    GB10 "GB10" "Fúbái" "Fubai" "浮白" "Floating White" {
        region: Head "the head", Bilateral;
        agreed: names 9 of 9, location 6 of 6;
        location: "Follow the curve from GB9 down to GB12. The point lies one third of the way along it, above and behind the mastoid process.";
        offsets: [share(1, 3, "GB9", "GB12")];
        zones: [Scalp, EarBack] Supine "Needle with the head turned to the other side.";
        at_risk: [PosteriorAuricularVessels, ScalpVessels] limit 5 of 9.2 "Insert along the scalp.";
        face_needling: Transverse;
    }
    GB11 "GB11" "Tóuqiàoyīn" "Touqiaoyin" "頭竅陰" / "头窍阴" "Yin Apertures of the Head" or "Head Cavity of Yin" {
        region: Head "the head", Bilateral;
        agreed: names 9 of 9, location 6 of 6;
        location: "Follow the curve from GB9 down to GB12. The point lies two thirds of the way along it, above and behind the mastoid process.";
        offsets: [share(2, 3, "GB9", "GB12")];
        zones: [Scalp, EarBack] Supine "Needle with the head turned to the other side.";
        at_risk: [PosteriorAuricularVessels, ScalpVessels] limit 5 of 9.2 "Insert along the scalp.";
        face_needling: Transverse;
    }
    GB12 "GB12" "Wángǔ" "Wangu" "完骨" "Mastoid Process" or "Ear Bone" {
        region: Neck "the anterior region of the neck", Bilateral;
        agreed: names 9 of 9, location 6 of 6;
        location: "The point lies in the hollow below and behind the mastoid process.";
        zones: [EarBack, Neck] Supine "Needle with the head turned to the other side.";
        at_risk: [PosteriorAuricularVessels, OccipitalNerveVessels] limit 9 of 9.2;
        texts: 13..20 Split of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        face_needling: Oblique Down;
    }
    GB13 "GB13" "Běnshén" "Benshen" "本神" "Root of Shen" {
        region: Head "the head", Bilateral;
        agreed: names 9 of 9, location 6 of 6;
        location: "The point lies 0.5 cun inside the front hairline and 3 cun lateral to the midline. This is two thirds of the way from GV24 to ST8.";
        offsets: [
            cun(5, 5, Direction::Above, "front hairline"),
            cun(30, 30, Direction::Lateral, "midline"),
            share(2, 3, "GV24", "ST8"),
        ];
        zones: [Scalp, Forehead] Supine "Half a cun inside the hairline; the forehead muscle reaches here.";
        at_risk: [ScalpVessels, SupraorbitalNerveVessels] limit 5 of 9.2 "Insert along the scalp.";
        texts: 8..13 Split of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        face_needling: Transverse;
    }
    GB14 "GB14" "Yángbái" "Yangbai" "陽白" / "阳白" "White Yang" {
        region: Head "the head", Bilateral;
        agreed: names 9 of 9, location 6 of 6;
        location: "The point lies 1 cun above the eyebrow, on the vertical line through the pupil.";
        offsets: [cun(10, 10, Direction::Above, "eyebrow"), level("pupil line")];
        zones: [Forehead] Supine "At the depth allowed here a needle does not reach the brow; threading down to EX-HN4 would add upper_lid_brow.";
        // A teaching page threads it toward EX-HN4; at 3 mm it stays in the forehead.
        at_risk: [SupraorbitalNerveVessels] limit 3 of 9.2;
        hazard_from: ["talaoshi-eye-bags", "general-knowledge", "project-default"] Practice but "structures and depth limit";
        texts: 8..13 Split of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app", "recite-app"];
        face_needling: Transverse Toward EX_HN4;
    }
    GB15 "GB15" "Tóulínqì" "Toulinqi" "頭臨泣" / "头临泣" "Governor of Head Tears" or "Head Supervising Tears" {
        region: Head "the head", Bilateral;
        agreed: names 9 of 9, location 6 of 6;
        location: "The point lies 0.5 cun inside the front hairline, on the vertical line through the pupil. This is midway between GV24 and ST8.";
        offsets: [
            cun(5, 5, Direction::Above, "front hairline"),
            share(1, 2, "GV24", "ST8"),
            level("pupil line"),
        ];
        zones: [Scalp, Forehead] Supine "Half a cun inside the hairline; the forehead muscle reaches here.";
        at_risk: [ScalpVessels, SupraorbitalNerveVessels] limit 5 of 9.2 "Insert along the scalp.";
        texts: 8..13 Split of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        face_needling: Transverse;
        forbidden: needling 0, moxa 2;
    }
    GB16 "GB16" "Mùchuāng" "Muchuang" "目窗" "Eye Window" or "Window of the Eye" {
        region: Head "the head", Bilateral;
        agreed: names 9 of 9, location 5 of 6 "One table puts it 1.5 cun behind GB15; older texts 2.25 cun from the midline.";
        location: "The point lies 1.5 cun inside the front hairline, on the vertical line through the pupil.";
        offsets: [cun(15, 15, Direction::Above, "front hairline"), level("pupil line")];
        zones: [Scalp] Supine;
        at_risk: [ScalpVessels] limit 5 of 9.2 "Insert along the scalp.";
        face_needling: Transverse;
    }
    GB17 "GB17" "Zhèngyíng" "Zhengying" "正營" / "正营" "Correct Nutrition" or "principle ying" {
        region: Head "the head", Bilateral;
        agreed: names 9 of 9, location 5 of 6 "One table puts it 3 cun behind GB15.";
        location: "The point lies 2.5 cun inside the front hairline, on the vertical line through the pupil.";
        offsets: [cun(25, 25, Direction::Above, "front hairline"), level("pupil line")];
        zones: [Scalp] Supine;
        at_risk: [ScalpVessels] limit 5 of 9.2 "Insert along the scalp.";
        face_needling: Transverse;
    }
    GB18 "GB18" "Chénglíng" "Chengling" "承靈" / "承灵" "Benefit the Spirit" or "containing the spirit" {
        region: Head "the head", Bilateral;
        agreed: names 9 of 9, location 6 of 6;
        location: "The point lies 4 cun inside the front hairline, on the vertical line through the pupil.";
        offsets: [cun(40, 40, Direction::Above, "front hairline"), level("pupil line")];
        zones: [Scalp] Supine;
        at_risk: [ScalpVessels] limit 5 of 9.2 "Insert along the scalp.";
        face_needling: Transverse;
        forbidden: needling 2, moxa 0;
    }
    GB19 "GB19" "Nǎokōng" "Naokong" "腦空" / "脑空" "Brain Cavity" or "Brain Hollow" {
        region: Head "the head", Bilateral;
        agreed: names 8 of 9, location 5 of 6 "The Guangming handbook measures 1.5 cun above GB20, two texts 2.25 cun from the midline; one table gives the level of GV16, which looks like an error.";
        location: "On the back of the head, the point lies directly above GB20, level with the upper border of the external occipital protuberance.";
        offsets: [level("upper border of the external occipital protuberance"), level("vertical through GB20")];
        zones: [Scalp] Prone "Back of the head: out of reach with the patient supine.";
        at_risk: [ScalpVessels, OccipitalNerveVessels] limit 5 of 9.2 "Insert along the scalp, never downward into the nape.";
        face_needling: Transverse;
    }
    GB20 "GB20" "Fēngchí" "Fengchi" "風池" / "风池" "Wind Pool" {
        region: Neck "the anterior region of the neck", Bilateral;
        agreed: names 8 of 9, location 6 of 6;
        location: "The point lies below the occipital bone, level with GV16. It is in the hollow between the upper ends of the sternocleidomastoid and trapezius muscles.";
        offsets: [level("GV16")];
        zones: [Nape] Prone "With the patient supine, the pillow presses on the needle handle.";
        // 0.8 cun is the smallest textbook maximum: 14.8 mm.
        at_risk: [Medulla, VertebralArtery, OccipitalNerveVessels] limit 14 of 14.8 "Insert toward the tip of the nose, never upward and inward.";
        texts: 13..20 Split of 6 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app", "recite-app", "body-model-app"];
        face_needling: Oblique TowardTipOfNose;
        cautions: [VesselLungOrCord: Iaomai, Medulla: Ron];
    }
    GB21 "GB21" "Jiānjǐng" "Jianjing" "肩井" "Shoulder Well" {
        region: Neck "the posterior region of the neck", Bilateral;
        agreed: names 8 of 9;
        location: "At the base of the neck, the point lies halfway between the spinous process of the seventh cervical vertebra and the outer end of the acromion.";
        default: off;
        // Forbidden in pregnancy by many lists, too.
        at_risk: [LungPleura] limit 5 of 10 "Never used, without exception. The apex of the lung lies beneath.";
        hazard_from: ["nzasa-code", "zhang-2010", "project-default"] Found but "depth limit, angle and substitutes";
        texts: 2..13 Split of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        needling: Oblique to 5 Backward, 0.20, None None;
        pregnancy: A 5 [];
        cautions: [NotDeep: Sugi, Lung: Ron];
    }
    GB22 "GB22" "Yuānyè" "Yuanye" "淵液" / "渊液" "Armpit Abyss" or "Liquid Source/Armpit Abyss" also "淵腋", "渊腋" {
        region: Chest "the lateral thoracic region", Bilateral;
        agreed: names 4 of 9;
        default: off;
        at_risk: [LungPleura] limit 5 of 10 "Only at the practitioner's discretion. Insert along the rib.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
        forbidden: needling 0, moxa 3;
    }
    GB23 "GB23" "Zhéjīn" "Zhejin" "輒筋" / "辄筋" "Muscular Seat" {
        region: Chest "the lateral thoracic region", Bilateral;
        default: off;
        at_risk: [LungPleura] limit 5 of 10 "Only at the practitioner's discretion. Insert along the rib.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    GB24 "GB24" "Rìyuè" "Riyue" "日月" "Sun and Moon" {
        region: Chest "the anterior thoracic region", Bilateral;
        default: off;
        at_risk: [LungPleura, Liver] limit 5 of 10 "Only at the practitioner's discretion. Insert along the rib.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    GB25 "GB25" "Jīngmén" "Jingmen" "京門" / "京门" "Capital Gate" or "Door of the Capital" {
        region: Abdomen "the lateral abdomen", Bilateral;
        default: off;
        at_risk: [Kidney, Bowel] limit 8 of 10 "Only at the practitioner's discretion. The kidney lies beneath.";
    }
    GB26 "GB26" "Dàimài" "Daimai" "帶脈" / "带脉" "Belt Vessel" or "Girdle Meridian" {
        region: Abdomen "the lateral abdomen", Bilateral;
        location: "On the flank, the point lies below the free end of the eleventh rib, level with the centre of the navel.";
        at_risk: [Bowel] limit 15 of 16;
        texts: 10..20 Split of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        needling: Perpendicular to 15, 0.25, Mild Optional;
    }
    GB27 "GB27" "Wǔshū" "Wushu" "五樞" / "五枢" "Five Hinges" or "Fifth Pivot" {
        region: Abdomen "the lower abdomen", Bilateral;
    }
    GB28 "GB28" "Wéidào" "Weidao" "維道" / "维道" "Connecting Path" or "Linking Path" {
        region: Abdomen "the lower abdomen", Bilateral;
    }
    GB29 "GB29" "Jūliáo" "Juliao" "居髎" "Immovable Cleft" or "Sitting Bone" {
        region: LowerLimb "the buttock region", Bilateral;
    }
    GB30 "GB30" "Huántiào" "Huantiao" "環跳" / "环跳" "Jumping Circle" {
        region: LowerLimb "the buttock region", Bilateral;
    }
    GB31 "GB31" "Fēngshì" "Fengshi" "風市" / "风市" "Wind Market" or "City of Wind" {
        region: LowerLimb "the lateral aspect of the thigh", Bilateral;
    }
    GB32 "GB32" "Zhōngdú" "Zhongdu" "中瀆" / "中渎" "Central Ditch" or "Central River" {
        region: LowerLimb "the lateral aspect of the thigh", Bilateral;
    }
    GB33 "GB33" "Xīyángguān" "Xiyangguan" "膝陽關" / "膝阳关" "Yang Gate of the Knee" or "Knee Yang Gate" {
        region: LowerLimb "the lateral aspect of the knee", Bilateral;
        forbidden: needling 0, moxa 3;
    }
    GB34 "GB34" "Yánglíngquán" "Yanglingquan" "陽陵泉" / "阳陵泉" "Source of the Yang Hill" or "Fountain of Yang" {
        region: LowerLimb "the fibular aspect of the leg", Bilateral;
        location: "On the outer side of the leg, the point lies in the hollow in front of and below the head of the fibula.";
        at_risk: [CommonPeronealNerve] limit 20 of 24;
        texts: 16..38 Most of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        needling: Perpendicular to 20, 0.25, Mild Optional;
        forbidden: needling 0, moxa 1;
    }
    GB35 "GB35" "Yángjiāo" "Yangjiao" "陽交" / "阳交" "Yang Intersection" or "Yang Crossing" {
        region: LowerLimb "the fibular aspect of the leg", Bilateral;
    }
    GB36 "GB36" "Wàiqiū" "Waiqiu" "外丘" "Outer Hill" or "External Region" {
        region: LowerLimb "the fibular aspect of the leg", Bilateral;
    }
    GB37 "GB37" "Guāngmíng" "Guangming" "光明" "Bright Light" {
        region: LowerLimb "the fibular aspect of the leg", Bilateral;
    }
    GB38 "GB38" "Yángfǔ" "Yangfu" "陽輔" / "阳辅" "Assistance of Yang" or "Yang Support" {
        region: LowerLimb "the fibular aspect of the leg", Bilateral;
    }
    GB39 "GB39" "Xuánzhōng" "Xuanzhong" "懸鐘" / "悬钟" "Suspended bell" {
        region: LowerLimb "the fibular aspect of the leg", Bilateral;
        location: "The point lies 3 cun above the tip of the lateral malleolus, in front of the fibula.";
        texts: 6..20 Split of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        needling: Perpendicular to 10, 0.20, Mild Optional;
    }
    GB40 "GB40" "Qiūxū" "Qiuxu" "丘墟" "Rubble heap" or "Eminent Region" {
        region: LowerLimb "the anterolateral aspect of the ankle", Bilateral;
    }
    GB41 "GB41" "Zúlínqì" "Zulinqi" "足臨泣" / "足临泣" "Governor of the tears of the foot" or "Foot Supervising Tears" {
        region: LowerLimb "the dorsum of the foot", Bilateral;
    }
    GB42 "GB42" "Dìwǔhuì" "Diwuhui" "地五會" / "地五会" "Five terrestrial meetings" or "5 Terrestrial Meetings" {
        region: LowerLimb "the dorsum of the foot", Bilateral;
        forbidden: needling 0, moxa 3;
    }
    GB43 "GB43" "Xiáxī" "Xiaxi" "俠谿" / "侠溪" "Blocked stream" or "Harmonious Stream" {
        region: LowerLimb "the dorsum of the foot", Bilateral;
        location: "On the top of the foot, the point lies behind the web between the fourth and fifth toes, where the skin of the sole meets that of the top of the foot.";
        texts: 6..13 All of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        needling: Perpendicular to 10, 0.20, Mild Optional;
    }
    GB44 "GB44" "Zúqiàoyīn" "Zuqiaoyin" "足竅陰" / "足窍阴" "Yin opening of the foot" or "Foot Cavity of Yin" {
        region: LowerLimb "the fourth toe", Bilateral;
    }
}
