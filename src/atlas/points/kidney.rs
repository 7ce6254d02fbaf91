//! The 27 points of the Kidney Meridian.

use super::prelude::*;

points! {
    Some(Meridian::Kidney), first: 193, names: 9 of 9;

    KI1 "KI1" "Yǒngquán" "Yongquan" "湧泉" / "涌泉" "Gushing Spring" formerly "KD1" {
        region: LowerLimb "the sole of the foot", Bilateral;
        location: "On the sole, the point lies in the deepest hollow when the toes are flexed, about one third of the way from the toes to the heel.";
        texts: 6..13 Split of 4 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "recite-app"];
        needling: Perpendicular to 10, 0.20, Mild Optional;
    }
    KI2 "KI2" "Rángǔ" "Rangu" "然谷" "Flaming Valley" or "Blazing Valley" formerly "KD2" {
        region: LowerLimb "the medial aspect of the foot", Bilateral;
    }
    KI3 "KI3" "Tàixī" "Taixi" "太谿" / "太溪" "Supreme Stream" or "Great Stream" formerly "KD3" {
        region: LowerLimb "the posteromedial aspect of the ankle", Bilateral;
        location: "The point lies in the hollow between the tip of the medial malleolus and the Achilles tendon.";
        at_risk: [PosteriorTibialVessels, TibialNerve] limit 12 of 16 "Feel for the pulse first.";
        texts: 10..25 Split of 4 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "recite-app"];
        needling: Perpendicular to 12, 0.25, Mild Optional;
        forbidden: needling 0, moxa 1;
    }
    KI4 "KI4" "Dàzhōng" "Dazhong" "大鐘" / "大钟" "Great Bell" or "Water Spring" formerly "KD4" {
        region: LowerLimb "the medial aspect of the foot", Bilateral;
    }
    KI5 "KI5" "Shuǐquán" "Shuiquan" "水泉" "Water Spring" formerly "KD5" {
        region: LowerLimb "the medial aspect of the foot", Bilateral;
    }
    KI6 "KI6" "Zhàohǎi" "Zhaohai" "照海" "Shining Sea" formerly "KD6" {
        region: LowerLimb "the medial aspect of the foot", Bilateral;
        agreed: names 8 of 9;
        location: "The point lies 1 cun below the tip of the medial malleolus, in the hollow below the malleolus.";
        texts: 6..13 Split of 4 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "recite-app"];
        needling: Perpendicular to 10, 0.20, Mild Optional;
        pregnancy: C 1 [];
    }
    KI7 "KI7" "Fùliū" "Fuliu" "復溜" / "复溜" "Returning Current" formerly "KD7" {
        region: LowerLimb "the posteromedial aspect of the leg", Bilateral;
        agreed: names 8 of 9;
        location: "The point lies 2 cun above the tip of the medial malleolus, in front of the Achilles tendon.";
        texts: 10..25 Most of 5 ["cam-1999", "guangming-1988", "deadman-2007-kb", "iaomai", "roni-points", "recite-app"];
        needling: Perpendicular to 20, 0.25, Mild Optional;
    }
    KI8 "KI8" "Jiāoxìn" "Jiaoxin" "交信" "Changing Credo" or "Communication Belief" formerly "KD8" {
        region: LowerLimb "the medial aspect of the leg", Bilateral;
    }
    KI9 "KI9" "Zhùbīn" "Zhubin" "築賓" / "筑宾" "Guest House" formerly "KD9" {
        region: LowerLimb "the posteromedial aspect of the leg", Bilateral;
    }
    KI10 "KI10" "Yīngǔ" "Yingu" "陰谷" / "阴谷" "Yin Valley" or "Valley of Yin" formerly "KD10" {
        region: LowerLimb "the posteromedial aspect of the knee", Bilateral;
        forbidden: needling 0, moxa 1;
    }
    KI11 "KI11" "Hénggǔ" "Henggu" "橫骨" / "横骨" "Pubic Bone" or "Horizontal Bone" formerly "KD11" {
        region: Abdomen "the lower abdomen", Bilateral;
        at_risk: [Bowel, Bladder, Uterus] limit 15 of 20 "Ask the patient to empty the bladder first. The abdominal wall is thin: stay superficial to the peritoneum.";
        pregnancy: B 1 [Abdomen, LowerAbdomen];
        forbidden: needling 1, moxa 0;
    }
    KI12 "KI12" "Dàhè" "Dahe" "大赫" "Great Luminescence" or "Great Brilliance" formerly "KD12" {
        region: Abdomen "the lower abdomen", Bilateral;
        at_risk: [Bowel, Bladder, Uterus] limit 15 of 20 "Ask the patient to empty the bladder first. The abdominal wall is thin: stay superficial to the peritoneum.";
        pregnancy: R 0 [Abdomen, LowerAbdomen];
    }
    KI13 "KI13" "Qìxué" "Qixue" "氣穴" / "气穴" "Qi Cave" or "Orifice of CHI" formerly "KD13" {
        region: Abdomen "the lower abdomen", Bilateral;
        at_risk: [Bowel, Bladder, Uterus] limit 15 of 20 "Ask the patient to empty the bladder first. The abdominal wall is thin: stay superficial to the peritoneum.";
        pregnancy: B 1 [Abdomen, LowerAbdomen];
    }
    KI14 "KI14" "Sìmǎn" "Siman" "四滿" / "四满" "Four fullnesses" or "Fourfold Fullness" formerly "KD14" {
        region: Abdomen "the lower abdomen", Bilateral;
        at_risk: [Bowel, Bladder, Uterus] limit 15 of 20 "Ask the patient to empty the bladder first. The abdominal wall is thin: stay superficial to the peritoneum.";
        pregnancy: B 1 [Abdomen, LowerAbdomen];
    }
    KI15 "KI15" "Zhōngzhù" "Zhongzhu" "中注" "Central Flow" formerly "KD15" {
        region: Abdomen "the lower abdomen", Bilateral;
        at_risk: [Bowel, Bladder, Uterus] limit 15 of 24 "Ask the patient to empty the bladder first. The abdominal wall is thin: stay superficial to the peritoneum.";
        pregnancy: R 0 [Abdomen, LowerAbdomen];
    }
    KI16 "KI16" "Huāngshū" "Huangshu" "肓俞" "Vital Shu" or "Diaphragm Transport" formerly "KD16" {
        region: Abdomen "the upper abdomen", Bilateral;
        at_risk: [Bowel, Stomach] limit 15 of 24 "The abdominal wall is thin: stay superficial to the peritoneum.";
        pregnancy: R 0 [Abdomen, LowerAbdomen];
    }
    KI17 "KI17" "Shāngqū" "Shangqu" "商曲" "Shang Curve" or "merchant of tunes" formerly "KD17" {
        region: Abdomen "the upper abdomen", Bilateral;
        at_risk: [Bowel, Stomach] limit 15 of 24 "The abdominal wall is thin: stay superficial to the peritoneum.";
        pregnancy: R 0 [Abdomen];
    }
    KI18 "KI18" "Shíguān" "Shiguan" "石關" / "石关" "Stone Passage" or "jade gate" formerly "KD18" {
        region: Abdomen "the upper abdomen", Bilateral;
        at_risk: [Bowel, Stomach] limit 15 of 16 "The abdominal wall is thin: stay superficial to the peritoneum.";
        pregnancy: R 0 [Abdomen];
    }
    KI19 "KI19" "Yīndū" "Yindu" "陰都" / "阴都" "Metropolis of Yin" or "yin capital" formerly "KD19" {
        region: Abdomen "the upper abdomen", Bilateral;
        at_risk: [Bowel, Stomach] limit 15 of 16 "The abdominal wall is thin: stay superficial to the peritoneum.";
        pregnancy: R 0 [Abdomen];
    }
    KI20 "KI20" "Fùtōnggǔ" "Futonggu" "腹通谷" "Abdominal Connecting Valley" or "bottom of the valley" also "Tonggu", "通谷" formerly "KD20" {
        region: Abdomen "the upper abdomen", Bilateral;
        agreed: names 7 of 9;
        at_risk: [Bowel, Stomach] limit 15 of 16 "The abdominal wall is thin: stay superficial to the peritoneum.";
        pregnancy: R 0 [Abdomen];
    }
    KI21 "KI21" "Yōumén" "Youmen" "幽門" / "幽门" "Hidden Gate" or "Secluded Gate" formerly "KD21" {
        region: Abdomen "the upper abdomen", Bilateral;
        at_risk: [Liver, Stomach] limit 8 of 16 "Below the costal margin: insert downward, never upward.";
        pregnancy: R 0 [Abdomen];
    }
    KI22 "KI22" "Bùláng" "Bulang" "步廊" "Marching Corridor" or "Walking Promenade" formerly "KD22" {
        region: Chest "the anterior thoracic region", Bilateral;
        default: off;
        at_risk: [LungPleura, Heart] limit 5 of 16 "Only at the practitioner's discretion. Insert along the rib.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    KI23 "KI23" "Shénfēng" "Shenfeng" "神封" "Seal of the Shen" or "spirit seal" formerly "KD23" {
        region: Chest "the anterior thoracic region", Bilateral;
        agreed: names 8 of 9;
        default: off;
        at_risk: [LungPleura, Heart] limit 5 of 16 "Only at the practitioner's discretion. Insert along the rib.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    KI24 "KI24" "Língxū" "Lingxu" "靈墟" / "灵墟" "Spirit Ruins" or "Spirit Burial Ground" formerly "KD24" {
        region: Chest "the anterior thoracic region", Bilateral;
        default: off;
        at_risk: [LungPleura, Heart] limit 5 of 16 "Only at the practitioner's discretion. Insert along the rib.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    KI25 "KI25" "Shéncáng" "Shencang" "神藏" "Spirit Warehouse" or "spirit shelter" formerly "KD25" {
        region: Chest "the anterior thoracic region", Bilateral;
        default: off;
        at_risk: [LungPleura, Heart] limit 5 of 16 "Only at the practitioner's discretion. Insert along the rib.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    KI26 "KI26" "Yùzhōng" "Yuzhong" "彧中" "Comfortable Chest" or "smooth center" formerly "KD26" {
        region: Chest "the anterior thoracic region", Bilateral;
        default: off;
        at_risk: [LungPleura, Heart] limit 5 of 16 "Only at the practitioner's discretion. Insert along the rib.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
    KI27 "KI27" "Shūfǔ" "Shufu" "俞府" "Shu Mansion" or "Shu of the Palace" formerly "KD27" {
        region: Chest "the anterior thoracic region", Bilateral;
        default: off;
        at_risk: [LungPleura, Heart] limit 5 of 16 "Only at the practitioner's discretion. Insert along the rib.";
        hazard_from: ["zhang-2010", "general-knowledge", "project-default"] GeneralKnowledge;
    }
}
