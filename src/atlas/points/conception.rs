//! The 24 points of the Conception Vessel.

use super::points;
use crate::atlas::meridian::Meridian;

points! {
    Some(Meridian::Conception), first: 338;

    CV1 "CV1" "Huìyīn" "Huiyin" "會陰" / "会阴" "Meeting of Yin" {
        region: Perineum "the perineal region", Midline;
        default: off;
        at_risk: [Genitals, PelvicOrgans] limit 10 "Opt-in. Intimate site; a professional code forbids needling external genitalia.";
        hazard_from: ["nzasa-code", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    CV2 "CV2" "Qūgǔ" "Qugu" "曲骨" "Curved Bone" or "crooked bone" {
        region: Abdomen "the lower abdomen", Midline;
        at_risk: [Bladder, Bowel, Uterus] limit 15 "Empty the bladder first. Thin belly wall: stay above the peritoneum.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
    }
    CV3 "CV3" "Zhōngjí" "Zhongji" "中極" / "中极" "Central Pond" or "center of 2 poles" {
        region: Abdomen "the lower abdomen", Midline;
        at_risk: [Bladder, Bowel, Uterus] limit 15 "Empty the bladder first. Thin belly wall: stay above the peritoneum.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
    }
    CV4 "CV4" "Guānyuán" "Guanyuan" "關元" / "关元" "Gate of Origin" or "Gate of Yuan" {
        region: Abdomen "the lower abdomen", Midline;
        phase: Supine;
        at_risk: [Bowel, Bladder, Uterus] limit 15 "Empty the bladder first. Thin belly wall: stay above the peritoneum.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        needling: Perpendicular 10..15, 0.25 x 25, Mild Optional;
        needling_from: ["iaomai", "general-knowledge", "project-default"] Practice;
    }
    CV5 "CV5" "Shímén" "Shimen" "石門" / "石门" "Stone Gate" {
        region: Abdomen "the lower abdomen", Midline;
        phase: Supine;
        at_risk: [Bowel, Bladder, Uterus] limit 15 "Empty the bladder first. Thin belly wall: stay above the peritoneum.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        needling: Perpendicular 10..15, 0.25 x 25, Mild Optional;
        needling_from: ["iaomai", "general-knowledge", "project-default"] Practice;
    }
    CV6 "CV6" "Qìhǎi" "Qihai" "氣海" / "气海" "Sea of Qi" or "Sea of Chi" {
        region: Abdomen "the lower abdomen", Midline;
        phase: Supine;
        at_risk: [Bowel, Bladder, Uterus] limit 15 "Empty the bladder first. Thin belly wall: stay above the peritoneum.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        needling: Perpendicular 10..15, 0.25 x 25, Mild Optional;
        needling_from: ["iaomai", "general-knowledge", "project-default"] Practice;
    }
    CV7 "CV7" "Yīnjiāo" "Yinjiao" "陰交" / "阴交" "Crossing of Yin" or "yin crossing" {
        region: Abdomen "the lower abdomen", Midline;
        at_risk: [Bowel, Bladder, Uterus] limit 15 "Empty the bladder first. Thin belly wall: stay above the peritoneum.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
    }
    CV8 "CV8" "Shénquè" "Shenque" "神闕" / "神阙" "Shen’s Guard Tower" or "Palace of the CHI" {
        region: Abdomen "the upper abdomen", Midline;
        default: off;
        at_risk: [Umbilicus, Bowel] limit 1 "Never needled; the number only fills the column. Moxa is another matter.";
        hazard_from: ["nzasa-code"] Found;
    }
    CV9 "CV9" "Shuǐfēn" "Shuifen" "水分" "Separation of Water" or "water divide" {
        region: Abdomen "the upper abdomen", Midline;
        phase: Supine;
        at_risk: [Bowel, Stomach] limit 15 "Thin belly wall: stay above the peritoneum.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        needling: Perpendicular 10..15, 0.25 x 25, Mild Optional;
        needling_from: ["iaomai", "general-knowledge", "project-default"] Practice;
    }
    CV10 "CV10" "Xiàwǎn" "Xiawan" "下脘" "Lower Cavity" or "Lower Stomach" {
        region: Abdomen "the upper abdomen", Midline;
        phase: Supine;
        at_risk: [Bowel, Stomach] limit 15 "Thin belly wall: stay above the peritoneum.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        needling: Perpendicular 10..15, 0.25 x 25, Mild Optional;
        needling_from: ["iaomai", "general-knowledge", "project-default"] Practice;
    }
    CV11 "CV11" "Jiànlǐ" "Jianli" "建里" "Strengthening the Interior" or "Established Li" {
        region: Abdomen "the upper abdomen", Midline;
        at_risk: [Bowel, Stomach] limit 15 "Thin belly wall: stay above the peritoneum.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
    }
    CV12 "CV12" "Zhōngwǎn" "Zhongwan" "中脘" "Central Cavity" or "Middle Stomach" {
        region: Abdomen "the upper abdomen", Midline;
        phase: Supine;
        at_risk: [Stomach, Liver, Bowel] limit 15 "Thin belly wall: stay above the peritoneum. Deep needling reaches stomach or liver.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        needling: Perpendicular 10..15, 0.25 x 25, Mild Optional;
        needling_from: ["iaomai", "general-knowledge", "project-default"] Practice;
    }
    CV13 "CV13" "Shàngwǎn" "Shangwan" "上脘" "Upper Cavity" or "Upper Stomach" {
        region: Abdomen "the upper abdomen", Midline;
        at_risk: [Stomach, Liver, Bowel] limit 15 "Thin belly wall: stay above the peritoneum. Deep needling reaches stomach or liver.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
    }
    CV14 "CV14" "Jùquè" "Juque" "巨闕" / "巨阙" "Great Tower of Defense" or "Great Gate" {
        region: Abdomen "the upper abdomen", Midline;
        at_risk: [Liver, Stomach, Heart] limit 8 "Downward, never upward.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
    }
    CV15 "CV15" "Jiūwěi" "Jiuwei" "鳩尾" / "鸠尾" "Magpie Tail" or "Dove’s Tail" {
        region: Abdomen "the upper abdomen", Midline;
        at_risk: [Liver, Stomach, Heart] limit 8 "Downward, never upward; below the tip of the breastbone.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
    }
    CV16 "CV16" "Zhōngtíng" "Zhongting" "中庭" "Central Courtyard" {
        region: Chest "the anterior thoracic region", Midline;
        at_risk: [Heart, SternalForamen] limit 8 "Along the bone: some breastbones have a hole over the heart.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
    }
    CV17 "CV17" "Dànzhōng" "Danzhong" "膻中" "Chest Center" also "Tanzhong", "Shanzhong" {
        region: Chest "the anterior thoracic region", Midline;
        phase: Supine;
        at_risk: [Heart, SternalForamen] limit 8 "Along the bone: some breastbones have a hole over the heart.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        needling: Transverse 6..8, 0.20 x 15, None None;
        needling_from: ["iaomai", "general-knowledge", "project-default"] Practice;
    }
    CV18 "CV18" "Yùtáng" "Yutang" "玉堂" "Jade Palace" {
        region: Chest "the anterior thoracic region", Midline;
        at_risk: [Heart, SternalForamen] limit 8 "Along the bone: some breastbones have a hole over the heart.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
    }
    CV19 "CV19" "Zǐgōng" "Zigong" "紫宮" / "紫宫" "Purple Palace" {
        region: Chest "the anterior thoracic region", Midline;
        at_risk: [Heart, SternalForamen] limit 8 "Along the bone: some breastbones have a hole over the heart.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
    }
    CV20 "CV20" "Huágài" "Huagai" "華蓋" / "华盖" "Magnificent Canopy" {
        region: Chest "the anterior thoracic region", Midline;
        at_risk: [Heart, SternalForamen] limit 8 "Along the bone: some breastbones have a hole over the heart.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
    }
    CV21 "CV21" "Xuánjī" "Xuanji" "璇璣" / "璇玑" "Jade Hinge" or "Jade Pivot" {
        region: Chest "the anterior thoracic region", Midline;
        at_risk: [Heart, SternalForamen] limit 8 "Along the bone: some breastbones have a hole over the heart.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
    }
    CV22 "CV22" "Tiāntū" "Tiantu" "天突" "Heavenly Prominence" or "Celestial Chimney" {
        region: Neck "the anterior region of the neck", Midline;
        zones: [Neck] Supine;
        default: off;
        at_risk: [GreatNeckVessels, Airway] limit 3 "The textbook second step behind the breastbone is not reproduced here.";
        hazard_from: ["nzasa-code", "project-default"] Found;
        face_needling: Transverse 1..3;
    }
    CV23 "CV23" "Liánquán" "Lianquan" "廉泉" "Angle Spring" or "Spring Region" {
        region: Neck "the anterior region of the neck", Midline;
        zones: [Neck] Supine "Double chin: the needle stays in the skin.";
        at_risk: [Airway, AnteriorJugularVein] limit 3 "Shallow only.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        face_needling: Oblique 1..3;
    }
    CV24 "CV24" "Chéngjiāng" "Chengjiang" "承漿" / "承浆" "Fluid Container" or "Containing Fluids" {
        region: Face "the face", Midline;
        zones: [Chin, Lips] Supine "In the groove under the lower lip.";
        at_risk: [InferiorLabialVessels, MentalNerveVessels] limit 3 "Shallow.";
        hazard_from: ["general-knowledge", "project-default"] GeneralKnowledge;
        face_needling: Oblique 1..3;
    }
}
