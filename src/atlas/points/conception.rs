//! The 24 points of the Conception Vessel.

use super::prelude::*;

points! {
    Some(Meridian::Conception), first: 338, names: 8 of 8;

    CV1 "CV1" "Huìyīn" "Huiyin" "會陰" / "会阴" "Meeting of Yin" formerly "REN1", "RN1" {
        region: Perineum "the perineal region", Midline;
        default: off;
        at_risk: [Genitals, PelvicOrgans] limit 10 of 20 "Only at the practitioner's discretion. Intimate site; a professional code forbids needling the external genitalia.";
        hazard_from: ["nzasa-code", "general-knowledge", "project-default"] GeneralKnowledge;
        pregnancy: C 1 [];
        forbidden: needling 1, moxa 1;
    }
    CV2 "CV2" "Qūgǔ" "Qugu" "曲骨" "Curved Bone" or "crooked bone" formerly "REN2", "RN2" {
        region: Abdomen "the lower abdomen", Midline;
        at_risk: [Bladder, Bowel, Uterus] limit 15 of 20 "Ask the patient to empty the bladder first. The abdominal wall is thin: stay superficial to the peritoneum.";
        pregnancy: B 1 [Abdomen, LowerAbdomen];
        forbidden: needling 0, moxa 1;
    }
    CV3 "CV3" "Zhōngjí" "Zhongji" "中極" / "中极" "Central Pond" or "center of 2 poles" formerly "REN3", "RN3" {
        region: Abdomen "the lower abdomen", Midline;
        at_risk: [Bladder, Bowel, Uterus] limit 15 of 20 "Ask the patient to empty the bladder first. The abdominal wall is thin: stay superficial to the peritoneum.";
        pregnancy: A 4 [Abdomen, LowerAbdomen];
    }
    CV4 "CV4" "Guānyuán" "Guanyuan" "關元" / "关元" "Gate of Origin" or "Gate of Yuan" formerly "REN4", "RN4" {
        region: Abdomen "the lower abdomen", Midline;
        location: "On the midline of the abdomen, the point lies 3 cun below the centre of the navel.";
        at_risk: [Bowel, Bladder, Uterus] limit 15 of 20 "Ask the patient to empty the bladder first. The abdominal wall is thin: stay superficial to the peritoneum.";
        texts: 10..25 Split of 4 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "gb2006-app"];
        needling: Perpendicular to 15, 0.25, Mild Optional;
        pregnancy: A 6 [Abdomen, LowerAbdomen];
    }
    CV5 "CV5" "Shímén" "Shimen" "石門" / "石门" "Stone Gate" formerly "REN5", "RN5" {
        region: Abdomen "the lower abdomen", Midline;
        location: "On the midline of the abdomen, the point lies 2 cun below the centre of the navel.";
        at_risk: [Bowel, Bladder, Uterus] limit 15 of 20 "Ask the patient to empty the bladder first. The abdominal wall is thin: stay superficial to the peritoneum.";
        texts: 10..25 Split of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        needling: Perpendicular to 15, 0.25, Mild Optional;
        pregnancy: A 5 [Abdomen, LowerAbdomen];
    }
    CV6 "CV6" "Qìhǎi" "Qihai" "氣海" / "气海" "Sea of Qi" or "Sea of Chi" formerly "REN6", "RN6" {
        region: Abdomen "the lower abdomen", Midline;
        location: "On the midline of the abdomen, the point lies 1.5 cun below the centre of the navel.";
        at_risk: [Bowel, Bladder, Uterus] limit 15 of 24 "Ask the patient to empty the bladder first. The abdominal wall is thin: stay superficial to the peritoneum.";
        texts: 10..30 Split of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        needling: Perpendicular to 15, 0.25, Mild Optional;
        pregnancy: A 4 [Abdomen, LowerAbdomen];
    }
    CV7 "CV7" "Yīnjiāo" "Yinjiao" "陰交" / "阴交" "Crossing of Yin" or "yin crossing" formerly "REN7", "RN7" {
        region: Abdomen "the lower abdomen", Midline;
        at_risk: [Bowel, Bladder, Uterus] limit 15 of 24 "Ask the patient to empty the bladder first. The abdominal wall is thin: stay superficial to the peritoneum.";
        pregnancy: B 1 [Abdomen, LowerAbdomen];
    }
    CV8 "CV8" "Shénquè" "Shenque" "神闕" / "神阙" "Shen’s Guard Tower" or "Palace of the CHI" formerly "REN8", "RN8" {
        region: Abdomen "the upper abdomen", Midline;
        default: off;
        // The limit of 1 mm only fills the column.
        at_risk: [Umbilicus, Bowel] limit 1 "Never needled. Moxa is another matter.";
        hazard_from: ["nzasa-code"] Found;
        pregnancy: B 1 [Abdomen, LowerAbdomen];
        forbidden: needling 6, moxa 1;
    }
    CV9 "CV9" "Shuǐfēn" "Shuifen" "水分" "Separation of Water" or "water divide" formerly "REN9", "RN9" {
        region: Abdomen "the upper abdomen", Midline;
        location: "On the midline of the abdomen, the point lies 1 cun above the centre of the navel.";
        at_risk: [Bowel, Stomach] limit 15 of 20 "The abdominal wall is thin: stay superficial to the peritoneum.";
        texts: 10..25 Most of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        needling: Perpendicular to 15, 0.25, Mild Optional;
        pregnancy: B 2 [Abdomen];
        forbidden: needling 1, moxa 0;
    }
    CV10 "CV10" "Xiàwǎn" "Xiawan" "下脘" "Lower Cavity" or "Lower Stomach" formerly "REN10", "RN10" {
        region: Abdomen "the upper abdomen", Midline;
        location: "On the midline of the abdomen, the point lies 2 cun above the centre of the navel.";
        at_risk: [Bowel, Stomach] limit 15 of 24 "The abdominal wall is thin: stay superficial to the peritoneum.";
        texts: 10..25 Split of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        needling: Perpendicular to 15, 0.25, Mild Optional;
        pregnancy: B 1 [Abdomen];
    }
    CV11 "CV11" "Jiànlǐ" "Jianli" "建里" "Strengthening the Interior" or "Established Li" formerly "REN11", "RN11" {
        region: Abdomen "the upper abdomen", Midline;
        at_risk: [Bowel, Stomach] limit 15 of 24 "The abdominal wall is thin: stay superficial to the peritoneum.";
        pregnancy: B 2 [Abdomen];
    }
    CV12 "CV12" "Zhōngwǎn" "Zhongwan" "中脘" "Central Cavity" or "Middle Stomach" formerly "REN12", "RN12" {
        region: Abdomen "the upper abdomen", Midline;
        location: "On the midline of the abdomen, the point lies 4 cun above the centre of the navel, halfway between the navel and the xiphisternal junction.";
        at_risk: [Stomach, Liver, Bowel] limit 15 of 24 "The abdominal wall is thin: stay superficial to the peritoneum. Deep needling reaches the stomach or the liver.";
        texts: 10..38 Split of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        needling: Perpendicular to 15, 0.25, Mild Optional;
        pregnancy: B 2 [Abdomen];
    }
    CV13 "CV13" "Shàngwǎn" "Shangwan" "上脘" "Upper Cavity" or "Upper Stomach" formerly "REN13", "RN13" {
        region: Abdomen "the upper abdomen", Midline;
        at_risk: [Stomach, Liver, Bowel] limit 15 of 24 "The abdominal wall is thin: stay superficial to the peritoneum. Deep needling reaches the stomach or the liver.";
        pregnancy: B 1 [Abdomen];
    }
    CV14 "CV14" "Jùquè" "Juque" "巨闕" / "巨阙" "Great Tower of Defense" or "Great Gate" formerly "REN14", "RN14" {
        region: Abdomen "the upper abdomen", Midline;
        at_risk: [Liver, Stomach, Heart] limit 8 of 16 "Insert downward, never upward.";
        pregnancy: C 1 [Abdomen];
    }
    CV15 "CV15" "Jiūwěi" "Jiuwei" "鳩尾" / "鸠尾" "Magpie Tail" or "Dove’s Tail" formerly "REN15", "RN15" {
        region: Abdomen "the upper abdomen", Midline;
        at_risk: [Liver, Stomach, Heart] limit 8 of 12 "Insert downward, never upward, and below the tip of the breastbone.";
        pregnancy: R 0 [Abdomen];
        forbidden: needling 0, moxa 2;
        cautions: [NotDeep: Sugi];
    }
    CV16 "CV16" "Zhōngtíng" "Zhongting" "中庭" "Central Courtyard" formerly "REN16", "RN16" {
        region: Chest "the anterior thoracic region", Midline;
        at_risk: [Heart, SternalForamen] limit 8 of 10 "Insert along the bone: in some people the breastbone has a hole over the heart.";
    }
    CV17 "CV17" "Dànzhōng" "Danzhong" "膻中" "Chest Center" also "Tanzhong", "Shanzhong" formerly "REN17", "RN17" {
        region: Chest "the anterior thoracic region", Midline;
        agreed: names 6 of 8;
        location: "On the midline of the chest, the point lies level with the fourth intercostal space.";
        at_risk: [Heart, SternalForamen] limit 8 of 10 "Insert along the bone: in some people the breastbone has a hole over the heart.";
        texts: 6..13 Most of 4 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "gb2006-app"];
        needling: Transverse to 8 Up, 0.20, None None;
        forbidden: needling 2, moxa 0;
    }
    CV18 "CV18" "Yùtáng" "Yutang" "玉堂" "Jade Palace" formerly "REN18", "RN18" {
        region: Chest "the anterior thoracic region", Midline;
        at_risk: [Heart, SternalForamen] limit 8 of 10 "Insert along the bone: in some people the breastbone has a hole over the heart.";
    }
    CV19 "CV19" "Zǐgōng" "Zigong" "紫宮" / "紫宫" "Purple Palace" formerly "REN19", "RN19" {
        region: Chest "the anterior thoracic region", Midline;
        at_risk: [Heart, SternalForamen] limit 8 of 10 "Insert along the bone: in some people the breastbone has a hole over the heart.";
    }
    CV20 "CV20" "Huágài" "Huagai" "華蓋" / "华盖" "Magnificent Canopy" formerly "REN20", "RN20" {
        region: Chest "the anterior thoracic region", Midline;
        at_risk: [Heart, SternalForamen] limit 8 of 10 "Insert along the bone: in some people the breastbone has a hole over the heart.";
    }
    CV21 "CV21" "Xuánjī" "Xuanji" "璇璣" / "璇玑" "Jade Hinge" or "Jade Pivot" formerly "REN21", "RN21" {
        region: Chest "the anterior thoracic region", Midline;
        at_risk: [Heart, SternalForamen] limit 8 of 10 "Insert along the bone: in some people the breastbone has a hole over the heart.";
    }
    CV22 "CV22" "Tiāntū" "Tiantu" "天突" "Heavenly Prominence" or "Celestial Chimney" formerly "REN22", "RN22" {
        region: Neck "the anterior region of the neck", Midline;
        agreed: names 8 of 8, location 6 of 6;
        location: "The point lies on the midline of the front of the neck, at the centre of the suprasternal fossa.";
        offsets: [level("midline")];
        zones: [Neck] Supine;
        default: off;
        at_risk: [GreatNeckVessels, Airway] limit 3 of 3.7 "The textbooks' second step, behind the breastbone, is not used here.";
        hazard_from: ["nzasa-code", "project-default"] Found but "depth limit, angle and substitutes";
        face_needling: Transverse;
        cautions: [Trachea: Ron, Care: Mindbody];
    }
    CV23 "CV23" "Liánquán" "Lianquan" "廉泉" "Angle Spring" or "Spring Region" formerly "REN23", "RN23" {
        region: Neck "the anterior region of the neck", Midline;
        agreed: names 8 of 8, location 5 of 6 "The Guangming handbook puts it below the hyoid bone.";
        location: "The point lies on the midline of the front of the neck, in the hollow above the hyoid bone. It is above the upper border of the thyroid cartilage.";
        offsets: [level("midline")];
        zones: [Neck] Supine "Double chin: the needle stays within the skin.";
        at_risk: [Airway, AnteriorJugularVein] limit 3 of 5.5 "Insert shallowly only, and never toward the tongue.";
        texts: 13..20 Split of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app"];
        face_needling: Oblique Up;
        forbidden: needling 0, moxa 2;
    }
    CV24 "CV24" "Chéngjiāng" "Chengjiang" "承漿" / "承浆" "Fluid Container" or "Containing Fluids" formerly "REN24", "RN24" {
        region: Face "the face", Midline;
        agreed: names 8 of 8, location 6 of 6;
        location: "The point lies at the centre of the mentolabial groove.";
        zones: [Chin, Lips] Supine "In the groove under the lower lip.";
        at_risk: [InferiorLabialVessels, MentalNerveVessels] limit 3 of 5.5 "Insert shallowly and upward only: beside the midline, the mental artery lies nearer to the surface.";
        texts: 5..8 Split of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "gb2006-app", "recite-app"];
        face_needling: Oblique Up;
    }
}
