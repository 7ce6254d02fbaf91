//! Risks: contraindications and other reasons for caution, with the question to ask about each.

use super::concern::Concern::{Acne, AcneScars, Hyperpigmentation, Redness, UnevenTone};
use super::risk_detail::Ask::{self, Always, Optional, With};
use super::risk_detail::Detail::{self, DaysAgo, Severity, Side, Zones};
use super::risk_detail::RiskKind::{self, Allergy, Condition, Medication, Procedure, State};
use super::risk_detail::Status::{self, Active, Controlled, Past};
use crate::atlas::Language;
use crate::atlas::set::vocabulary_set;
use crate::atlas::vocabulary::vocabulary;
use crate::atlas::words::WordIndex;
use std::sync::LazyLock;

vocabulary! {
    /// A possible contraindication that safety rules can read: a condition, an allergy, a medicine, a procedure or a state.
    ///
    /// A risk is present, absent or unknown; unknown is never no. The details that a present risk takes, and whether an
    /// unknown one must be asked about, are part of the public API. Rule packs cannot add risks.
    ///
    /// ```
    /// use tcm_facial::intake::{Ask, Detail, Risk};
    ///
    /// assert!(Risk::BotulinumToxin.accepts(Detail::DaysAgo));
    /// assert_eq!(Risk::BotulinumToxin.ask(), Ask::Always);
    /// assert_eq!(Risk::Epilepsy.statuses().len(), 3);
    /// ```
    #[doc(alias("contraindication", "precaution", "medical history"))]
    #[non_exhaustive]
    pub bilingual enum Risk: "risk", words WORDS => RiskRecord {
        ActivePsychosis "active_psychosis" "active psychosis" "精神病发作期" = risk(Condition, &[], &[], Always,
            "Is there an active psychosis? (the practitioner judges)", "是否处于精神病发作期？（由医师判断）")
            .also_called("schizophrenia mania hallucinations delusions"),
        AcuteAllergicReaction "acute_allergic_reaction" "acute allergic reaction now" "急性过敏反应中" = risk(Condition, &[], &[], Always,
            "Are you having an allergic reaction now?", "您现在有过敏反应吗？")
            .also_called("anaphylaxis hives"),
        AcuteIllness "acute_illness" "fever, cold, flu or other acute illness" "发热或急性疾病" = risk(Condition, &[], &[], Always,
            "Are you ill or feverish today?", "您今天是否发热或身体不适？")
            .also_called("influenza covid"),
        AutoimmuneDisease "autoimmune_disease" "autoimmune or connective tissue disease" "自身免疫病或结缔组织病" = risk(Condition, &[], &[], Always,
            "Do you have an autoimmune or connective tissue disease?", "您有自身免疫病或结缔组织病吗？")
            .also_called("lupus sle scleroderma rheumatoid arthritis sjogren dermatomyositis hashimoto crohn"),
        BleedingDisorder "bleeding_disorder" "bleeding disorder" "出血性疾病" = risk(Condition, &[], &[], Always,
            "Do you have a bleeding or clotting disorder, or low platelets?", "您有出血或凝血疾病，或血小板偏低吗？")
            .also_called("haemophilia hemophilia willebrand coagulopathy"),
        BloodBorneInfection "blood_borne_infection" "hepatitis B, hepatitis C or HIV" "血源性感染" = risk(Condition, &[], &[], Optional,
            "Hepatitis B, hepatitis C or HIV? (need not be asked: the same precautions apply to everyone)", "血源性感染？（无需询问：对所有人采取同样的防护措施）")
            .also_called("aids hcv hbv"),
        BodyDysmorphicSigns "body_dysmorphic_signs" "signs of body dysmorphic disorder" "体像障碍征象" = risk(Condition, &[], &[], Always,
            "Are there signs of body dysmorphic disorder? (the practitioner judges)", "是否有体像障碍征象？（由医师判断）")
            .also_called("bdd dysmorphia"),
        CancerTreatment "cancer_treatment" "chemotherapy or radiotherapy now" "正在化疗或放疗" = risk(Condition, &[], &[], Always,
            "Are you in treatment for cancer?", "您正在接受癌症治疗吗？")
            .also_called("chemo radiation immunotherapy tumour tumor"),
        CannotConsent "cannot_consent" "cannot consent" "不能同意" = risk(Condition, &[], &[], Always,
            "Is the person unable to consent? (the practitioner judges)", "此人是否不能同意？（由医师判断）")
            .also_called("dementia"),
        CellulitisFace "cellulitis_face" "spreading hot redness of the face" "面部蜂窝织炎" = risk(Condition, &[], &[], Always,
            "Is a part of your face hot, red and spreading?", "您的面部是否有发热、发红并扩大的部位？")
            .also_called("erysipelas"),
        CranialDefectOrShunt "cranial_defect_or_shunt" "gap in the skull or shunt" "颅骨缺损或脑室分流" = risk(Condition, &[], &[], Always,
            "Do you have a gap in the skull or a shunt?", "您有颅骨缺损或脑室分流管吗？")
            .also_called("craniotomy craniectomy ventriculoperitoneal"),
        DentalAbscess "dental_abscess" "dental abscess or deep facial infection" "牙脓肿" = risk(Condition, &[], &[], Always,
            "Is there an abscess or deep infection in the mouth or face?", "口腔或面部有脓肿或深部感染吗？"),
        Dermatitis "dermatitis" "eczema, psoriasis or dermatitis flare" "湿疹、银屑病或皮炎发作" = risk(Condition, &[Zones], &[], Always,
            "Is eczema, psoriasis or dermatitis flaring, and where?", "湿疹、银屑病或皮炎是否正在发作？在哪里？")
            .also_called("atopic seborrhoeic seborrheic"),
        Diabetes "diabetes" "diabetes" "糖尿病" = risk(Condition, &[Detail::Status], &[Active, Controlled], Always,
            "Do you have diabetes, and is it controlled?", "您有糖尿病吗？控制得好吗？")
            .also_called("diabetic insulin metformin"),
        Endocarditis "endocarditis" "past endocarditis" "感染性心内膜炎史" = risk(Condition, &[], &[], Always,
            "Have you ever had an infection of the heart lining?", "您曾患过感染性心内膜炎吗？"),
        Epilepsy "epilepsy" "epilepsy or seizures" "癫痫" = risk(Condition, &[Detail::Status], &[Active, Controlled, Past], Always,
            "Have you ever had a seizure, and is it controlled?", "您曾有过癫痫发作吗？目前控制住了吗？")
            .also_called("epileptic seizure convulsions fits"),
        EyeDisease "eye_disease" "high myopia, retinal disease, glaucoma, thyroid eye disease, or recent eye surgery or injection" "眼病、高度近视或近期眼部手术或注射" = risk(Condition, &[], &[], Always,
            "Do you have an eye disease, strong short sight, or recent eye surgery or injection?", "您有眼病、高度近视，或近期做过眼部手术或注射吗？")
            .also_called("retina retinopathy macular myopic graves"),
        EyeInfection "eye_infection" "infection of the eye or lid" "眼部或眼睑感染" = risk(Condition, &[], &[], Always,
            "Do you have a stye, pink eye or another infection of the eye?", "您有麦粒肿、结膜炎或其他眼部感染吗？")
            .also_called("conjunctivitis blepharitis hordeolum keratitis"),
        FacialNumbness "facial_numbness" "numbness of the face" "面部麻木" = risk(Condition, &[], &[], Always,
            "Is a part of your face numb?", "您的面部有麻木的部位吗？"),
        FacialPalsy "facial_palsy" "facial palsy" "面瘫" = risk(Condition, &[Detail::Status, Side], &[Active, Past], Always,
            "Has your face drooped or weakened, even if it passed: within the last three months or not yet seen by a doctor (active), or longer ago (past), and on which side?", "您的面部是否曾下垂或无力（即使已恢复）？是最近三个月内或尚未就诊，还是更早的旧疾？在哪一侧？")
            .also_called("bell bells paralysis synkinesis"),
        FacialTrauma "facial_trauma" "facial injury" "面部外伤" = risk(Condition, &[DaysAgo, Zones], &[], Always,
            "Have you had a facial injury, when and where?", "您的面部受过伤吗？什么时候？在哪里？")
            .also_called("fracture wound"),
        FillerBlanching "filler_blanching" "blanching, net-like pattern or pain of the skin after filler" "填充后皮肤发白、网状纹或疼痛" = risk(Condition, &[], &[], Always,
            "Since a filler, has the skin turned white or net-like, or does it hurt?", "注射填充剂后皮肤是否发白、出现网状纹或疼痛？")
            .also_called("occlusion necrosis livedo"),
        FillerNodules "filler_nodules" "late lumps where filler was injected" "填充部位迟发结节" = risk(Condition, &[Zones], &[], Always,
            "Are there lumps where filler was injected, and where?", "填充部位有结节吗？在哪里？")
            .also_called("granuloma"),
        HeadNeckRadiotherapy "head_neck_radiotherapy" "past radiotherapy to the head or neck" "头颈部放疗史" = risk(Condition, &[Zones], &[], Always,
            "Have you had radiotherapy to the head or neck, and where?", "您的头颈部接受过放疗吗？在哪里？")
            .also_called("radiation irradiation"),
        HeartDisease "heart_disease" "coronary heart disease" "冠心病" = risk(Condition, &[], &[], Always,
            "Do you have heart disease? (New or worsening chest pain is an emergency.)", "您有心脏病吗？（新出现或加重的胸痛属于急症）")
            .also_called("angina stent bypass cardiac"),
        HeartValveDisease "heart_valve_disease" "valve disease or prosthetic valve" "心瓣膜病或人工瓣膜" = risk(Condition, &[], &[], Always,
            "Do you have a damaged or artificial heart valve?", "您有心瓣膜病变或人工瓣膜吗？")
            .also_called("mitral aortic"),
        HemifacialSpasm "hemifacial_spasm" "hemifacial spasm" "面肌痉挛" = risk(Condition, &[Side], &[], Optional,
            "Does one side of your face twitch, and which?", "您的一侧面部会抽动吗？"),
        HerpesFace "herpes_face" "cold sores or shingles on the face" "面部疱疹" = risk(Condition, &[Detail::Status, DaysAgo], &[Active, Past], Always,
            "Do you have, or get, cold sores or shingles on the face, and how many days ago had the last one fully healed?", "您面部是否有或曾有疱疹或带状疱疹？最近一次完全愈合已有几天？")
            .also_called("herpes zoster hsv"),
        Immunosuppression "immunosuppression" "immunosuppression" "免疫抑制" = risk(Condition, &[], &[], Always,
            "Is your immune system weakened by illness or a medicine?", "您的免疫力是否因疾病或药物而减弱？")
            .also_called("immunosuppressant methotrexate azathioprine ciclosporin cyclosporine tacrolimus prednisone prednisolone adalimumab humira biologics transplant"),
        ImplantPiercingOrPlate "implant_piercing_or_plate" "implant, piercing or metal plate in the face" "面部植入物、穿孔或金属板" = risk(Condition, &[Zones], &[], Always,
            "Are there implants, piercings or plates in your face, and where?", "您的面部有植入物、穿孔或金属板吗？在哪里？"),
        ImplantedElectronicDevice "implanted_electronic_device" "pacemaker, defibrillator, neurostimulator or cochlear implant" "植入式电子装置" = risk(Condition, &[], &[], Always,
            "Do you have an implanted electronic device?", "您体内有植入式电子装置吗？")
            .also_called("icd"),
        InflamedAcneLesions "inflamed_acne_lesions" "inflamed acne lesions" "炎症性痤疮" = risk(Condition, &[Zones], &[], With(&[Acne, AcneScars]),
            "Are there inflamed spots, and where?", "有发炎的痘痘吗？在哪里？")
            .also_called("pimples pustules papules"),
        KeloidInField "keloid_in_field" "keloid or raised scar in the field" "局部瘢痕疙瘩" = risk(Condition, &[Zones], &[], Always,
            "Is there a raised scar, and where?", "有隆起的疤痕吗？在哪里？")
            .also_called("keloids hypertrophic"),
        KeloidTendency "keloid_tendency" "keloid or raised scar tendency" "瘢痕疙瘩体质" = risk(Condition, &[], &[], Always,
            "Do your scars grow raised?", "您的疤痕容易隆起吗？")
            .also_called("keloids hypertrophic"),
        KoebnerDisease "koebner_disease" "vitiligo, lichen planus or quiet psoriasis" "白癜风、扁平苔藓或静止期银屑病" = risk(Condition, &[Zones], &[], Always,
            "Do you have vitiligo, lichen planus or psoriasis, and where on the face?", "您有白癜风、扁平苔藓或银屑病吗？在面部哪里？"),
        LiverCirrhosis "liver_cirrhosis" "liver cirrhosis" "肝硬化" = risk(Condition, &[], &[], Always,
            "Do you have liver cirrhosis?", "您有肝硬化吗？")
            .also_called("hepatic"),
        LymphNodeRemoval "lymph_node_removal" "lymph nodes removed, limb or neck" "淋巴结清扫" = risk(Condition, &[Side], &[], Always,
            "Have lymph nodes been removed, and on which side?", "您做过淋巴结清扫吗？在哪一侧？")
            .also_called("mastectomy axillary"),
        Lymphoedema "lymphoedema" "lymphoedema, limb or neck" "淋巴水肿" = risk(Condition, &[Side], &[], Always,
            "Is an arm, a leg or your neck swollen with lymph, and on which side?", "您的手臂、腿或颈部有淋巴水肿吗？在哪一侧？")
            .also_called("lymphedema"),
        MedicalEmergency "medical_emergency" "medical or surgical emergency" "急症或需手术" = risk(Condition, &[], &[], Always,
            "Is there anything that needs urgent medical care or surgery?", "有没有需要紧急就医或手术的情况？"),
        Migraine "migraine" "migraine" "偏头痛" = risk(Condition, &[Detail::Status, Severity, DaysAgo], &[Active, Controlled, Past], Always,
            "Do you have migraine, an attack now, how bad is it, and how many days ago was the last attack?", "您有偏头痛吗？现在正在发作吗？程度如何？最近一次发作是几天前？"),
        NeedlePhobia "needle_phobia" "needle phobia" "针刺恐惧" = risk(Condition, &[], &[], Always,
            "Are you afraid of needles?", "您害怕针吗？"),
        Neutropenia "neutropenia" "neutrophils below 1.0 x10^9/L" "中性粒细胞低于1.0" = risk(Condition, &[], &[], Always,
            "Are your white cells low?", "您的白细胞偏低吗？"),
        NewUnexplainedPigment "new_unexplained_pigment" "new or unexplained pigment" "新发或不明色斑" = risk(Condition, &[Zones], &[], With(&[Hyperpigmentation, UnevenTone]),
            "Are the dark spots new or undiagnosed, and where?", "色斑是新出现的或未经诊断的吗？在哪里？"),
        Photosensitivity "photosensitivity" "drug that makes the skin sensitive to light, lupus or porphyria" "光敏药物、红斑狼疮或卟啉病" = risk(Condition, &[], &[], Optional,
            "Do you take a drug that makes you sensitive to light, or have lupus or porphyria?", "您服用光敏药物，或有红斑狼疮、卟啉病吗？"),
        PigmentMarksTendency "pigment_marks_tendency" "dark marks after injury of the skin" "皮肤损伤后易留色沉" = risk(Condition, &[], &[], Optional,
            "Do small injuries leave dark marks on your skin?", "小伤口会在您的皮肤上留下色素沉着吗？")
            .also_called("pih hyperpigmentation melasma"),
        RecentStrokeOrHeartAttack "recent_stroke_or_heart_attack" "stroke or heart attack" "中风或心肌梗死" = risk(Condition, &[DaysAgo], &[], Always,
            "Have you had a stroke or a heart attack, and when?", "您得过中风或心肌梗死吗？几天前？")
            .also_called("tia infarction infarct"),
        Rosacea "rosacea" "rosacea" "玫瑰痤疮" = risk(Condition, &[Detail::Status], &[Active, Controlled], With(&[Redness, Acne]),
            "Do you have rosacea, and are there spots, pustules or sore eyes now?", "您有玫瑰痤疮吗？现在有丘疹、脓疱或眼部不适吗？")
            .also_called("couperose"),
        SevereAcne "severe_acne" "nodular, conglobate, fulminant or scarring acne" "重度痤疮" = risk(Condition, &[], &[], With(&[Acne, AcneScars]),
            "Is your acne deep, nodular or scarring?", "您的痤疮是否较深、有结节或留疤？"),
        SkinFragility "skin_fragility" "skin thinned by steroids, or fragile skin" "激素性皮肤变薄或皮肤脆弱" = risk(Condition, &[], &[], Optional,
            "Is your skin thin or fragile, for example from steroids?", "您的皮肤是否因激素等原因变薄或脆弱？"),
        SkinInfectionFace "skin_infection_face" "skin infection of the face" "面部皮肤感染" = risk(Condition, &[Zones], &[], Always,
            "Is there any skin infection on your face, and where?", "您的面部有皮肤感染吗？在哪里？")
            .also_called("impetigo folliculitis ringworm"),
        SuddenFacialSwelling "sudden_facial_swelling" "sudden or one-sided facial swelling" "突发面部肿胀" = risk(Condition, &[], &[], Always,
            "Has your face swollen suddenly, or on one side?", "您的面部是否突然或单侧肿胀？"),
        SuddenHeadache "sudden_headache" "sudden severe headache" "突发剧烈头痛" = risk(Condition, &[], &[], Always,
            "Have you a sudden, very bad headache?", "您是否突然剧烈头痛？"),
        Sunburn "sunburn" "sunburn, windburn or fresh tan" "晒伤" = risk(Condition, &[], &[], Always,
            "Is your face sunburnt?", "您的面部晒伤了吗？"),
        SuspiciousSkinLesion "suspicious_skin_lesion" "skin cancer, actinic keratosis or a changing lesion" "可疑皮损" = risk(Condition, &[Zones], &[], Always,
            "Is there a mole, spot or sore that is new, changing or diagnosed, and where?", "有没有新出现、正在变化或已确诊的痣、斑或溃疡？在哪里？")
            .also_called("melanoma carcinoma"),
        TemporalArteritisSigns "temporal_arteritis_signs" "tender temple with jaw pain on chewing" "颞部压痛伴咀嚼时下颌痛" = risk(Condition, &[], &[], Always,
            "Is your temple tender, with pain in the jaw when you chew?", "您的太阳穴有压痛，并在咀嚼时下颌疼痛吗？")
            .also_called("gca giant"),
        Thrombocytopenia "thrombocytopenia" "platelets below 50 x10^9/L" "血小板低于50" = risk(Condition, &[], &[], Always,
            "Are your platelets low?", "您的血小板偏低吗？")
            .also_called("itp"),
        TmjDisorder "tmj_disorder" "jaw joint disorder" "颞下颌关节病" = risk(Condition, &[], &[], Optional,
            "Does your jaw joint hurt or click?", "您的下颌关节疼痛或有弹响吗？")
            .also_called("tmd temporomandibular bruxism"),
        TrigeminalNeuralgia "trigeminal_neuralgia" "trigeminal neuralgia" "三叉神经痛" = risk(Condition, &[Side], &[], Always,
            "Do you get lightning pain in the face, and on which side?", "您的面部有闪电样疼痛吗？在哪一侧？"),
        UncontrolledHypertension "uncontrolled_hypertension" "uncontrolled high blood pressure" "未控制的高血压" = risk(Condition, &[], &[], Always,
            "Is your blood pressure high and not controlled?", "您的血压偏高且未得到控制吗？")
            .also_called("hypertensive"),
        UnhealthySkin "unhealthy_skin" "varicose, inflamed or broken skin" "局部皮肤不健康" = risk(Condition, &[Zones], &[], Always,
            "Is any skin broken or inflamed, and where?", "有破损或发炎的皮肤吗？在哪里？"),
        UnstableNeckOrCarotidDisease "unstable_neck_or_carotid_disease" "unstable neck or disease of the neck arteries" "颈椎不稳或颈动脉疾病" = risk(Condition, &[], &[], Always,
            "Do you have an unstable neck or a disease of the neck arteries?", "您有颈椎不稳或颈动脉疾病吗？")
            .also_called("atlantoaxial dissection"),
        VasovagalSyncope "vasovagal_syncope" "past fainting with needles" "晕针史" = risk(Condition, &[], &[], Always,
            "Have you ever fainted with a needle?", "您曾因打针或针刺晕倒过吗？")
            .also_called("faint collapse"),
        VisionChange "vision_change" "change of vision, double vision or newly drooping lid" "视力改变、复视或新发上睑下垂" = risk(Condition, &[], &[], Always,
            "Has your sight changed, do you see double, or has a lid begun to droop?", "您的视力有变化、看东西重影，或眼睑新近下垂吗？")
            .also_called("diplopia ptosis"),
        NickelAllergy "nickel_allergy" "metal or nickel allergy" "金属过敏" = risk(Allergy, &[Severity], &[], Always,
            "Do metals irritate your skin, and how badly?", "金属会刺激您的皮肤吗？程度如何？")
            .also_called("jewellery jewelry"),
        ProductAllergy "product_allergy" "allergy to latex, adhesive, antiseptic, oil or serum" "产品过敏" = risk(Allergy, &[], &[], Optional,
            "Are you allergic to latex, plasters, antiseptics, oils or serums?", "您对乳胶、胶布、消毒剂、精油或精华液过敏吗？")
            .also_called("chlorhexidine iodine"),
        Anticoagulant "anticoagulant" "warfarin, direct oral anticoagulant or heparin" "抗凝药" = risk(Medication, &[], &[], Always,
            "Do you take a blood thinner such as warfarin, a DOAC or heparin?", "您服用抗凝药吗，如华法林、新型口服抗凝药或肝素？")
            .also_called("coumadin apixaban eliquis rivaroxaban xarelto dabigatran pradaxa edoxaban enoxaparin thinners"),
        Antiplatelet "antiplatelet" "aspirin or clopidogrel" "抗血小板药" = risk(Medication, &[], &[], Always,
            "Do you take aspirin or clopidogrel?", "您服用阿司匹林或氯吡格雷吗？")
            .also_called("asa plavix ticagrelor prasugrel dipyridamole"),
        BleedingSupplement "bleeding_supplement" "fish oil, ginkgo or vitamin E" "鱼油、银杏或维生素E" = risk(Medication, &[], &[], Always,
            "Do you take fish oil, ginkgo or vitamin E?", "您服用鱼油、银杏或维生素E吗？")
            .also_called("omega garlic turmeric ginseng"),
        Isotretinoin "isotretinoin" "isotretinoin, now or recently" "异维A酸" = risk(Medication, &[DaysAgo], &[], Always,
            "Do you take, or have you taken, isotretinoin, and when last?", "您正在或曾经服用异维A酸吗？最后一次是几天前？")
            .also_called("accutane roaccutane"),
        Nsaid "nsaid" "anti-inflammatory drug" "消炎止痛药" = risk(Medication, &[], &[], Always,
            "Do you take anti-inflammatory pills?", "您服用消炎止痛药吗？")
            .also_called("nsaids ibuprofen naproxen diclofenac ketorolac celecoxib advil nurofen voltaren"),
        TopicalRetinoidOrAcid "topical_retinoid_or_acid" "topical retinoid or acid" "外用维A酸或果酸" = risk(Medication, &[DaysAgo], &[], Always,
            "When did you last use a retinoid or an acid on your face?", "您上一次在面部使用维A酸或果酸是几天前？")
            .also_called("tretinoin adapalene retinol tazarotene glycolic salicylic aha bha"),
        Biostimulator "biostimulator" "injected biostimulator" "再生型注射填充剂" = risk(Procedure, &[DaysAgo, Zones], &[], Always,
            "When and where did you last have a biostimulator injected?", "您上一次注射再生型填充剂是什么时候？在哪里？")
            .also_called("sculptra radiesse ellanse plla caha polylactic"),
        BotulinumToxin "botulinum_toxin" "botulinum toxin in the face" "肉毒毒素注射" = risk(Procedure, &[DaysAgo, Zones], &[], Always,
            "When and where did you last have botulinum toxin?", "您上一次注射肉毒毒素是什么时候？在哪里？")
            .also_called("botox dysport xeomin"),
        DentalExtraction "dental_extraction" "tooth extraction" "拔牙" = risk(Procedure, &[DaysAgo], &[], Always,
            "When did you last have a tooth out?", "您上一次拔牙是什么时候？"),
        DermalFiller "dermal_filler" "temporary dermal filler" "可吸收填充剂" = risk(Procedure, &[DaysAgo, Zones], &[], Always,
            "When and where did you last have filler?", "您上一次注射填充剂是什么时候？在哪里？")
            .also_called("juvederm restylane hyaluronic"),
        EnergyDevice "energy_device" "radiofrequency, ultrasound or intense pulsed light" "射频、超声或强脉冲光" = risk(Procedure, &[DaysAgo], &[], Always,
            "When did you last have radiofrequency, ultrasound or pulsed light on the face?", "您上一次做面部射频、超声或强脉冲光是什么时候？")
            .also_called("rf hifu ipl ultherapy thermage"),
        EyelidSurgeryOrEyeLaser "eyelid_surgery_or_eye_laser" "eyelid surgery, or laser or other surgery of the eye" "眼睑手术、眼部激光或其他眼部手术" = risk(Procedure, &[DaysAgo], &[], Always,
            "When did you last have surgery of the lids or surgery or laser of the eye?", "您上一次做眼睑手术、眼部手术或眼部激光是什么时候？")
            .also_called("lasik lasek blepharoplasty cataract"),
        FaceLift "face_lift" "face lift" "面部提升手术" = risk(Procedure, &[DaysAgo], &[], Always,
            "When did you have a face lift?", "您什么时候做过面部提升手术？")
            .also_called("facelift rhytidectomy"),
        FacialSurgery "facial_surgery" "other facial surgery" "其他面部手术" = risk(Procedure, &[DaysAgo, Zones], &[], Always,
            "When and where did you last have facial surgery?", "您上一次做面部手术是什么时候？在哪里？")
            .also_called("rhinoplasty genioplasty orthognathic"),
        FacialWaxing "facial_waxing" "facial waxing" "面部脱毛" = risk(Procedure, &[DaysAgo], &[], Always,
            "When did you last have your face waxed?", "您上一次面部蜜蜡脱毛是什么时候？")
            .also_called("threading depilation"),
        FatDissolver "fat_dissolver" "fat-dissolving injection" "溶脂注射" = risk(Procedure, &[DaysAgo], &[], Always,
            "When did you last have a fat-dissolving injection?", "您上一次做溶脂注射是什么时候？")
            .also_called("kybella aqualyx deoxycholic lipolysis"),
        FatGraft "fat_graft" "fat graft in the face" "面部脂肪移植" = risk(Procedure, &[DaysAgo], &[], Always,
            "When did you last have a fat graft in the face?", "您上一次做面部脂肪移植是什么时候？")
            .also_called("lipofilling"),
        GoldThread "gold_thread" "gold threads" "金线" = risk(Procedure, &[Zones], &[], Always,
            "Have you ever had gold threads, and where?", "您植入过金线吗？在哪里？"),
        LaserOrDeepPeel "laser_or_deep_peel" "laser, deep peel or resurfacing" "激光或深层换肤" = risk(Procedure, &[DaysAgo], &[], Always,
            "When did you last have a laser or deep peel?", "您上一次做激光或深层换肤是什么时候？")
            .also_called("fraxel co2 erbium phenol tca"),
        Microdermabrasion "microdermabrasion" "microdermabrasion" "微晶磨皮" = risk(Procedure, &[DaysAgo], &[], Always,
            "When did you last have microdermabrasion?", "您上一次做微晶磨皮是什么时候？"),
        Microneedling "microneedling" "microneedling" "微针" = risk(Procedure, &[DaysAgo], &[], Always,
            "When did you last have microneedling?", "您上一次做微针是什么时候？")
            .also_called("dermaroller dermapen needling"),
        OtherProcedure "other_procedure" "another cosmetic procedure of the face, or one not known by name" "其他或不明的面部美容操作" = risk(Procedure, &[DaysAgo], &[], Always,
            "When did you last have any other cosmetic procedure on the face?", "您上一次做其他面部美容操作是什么时候？"),
        PdoThreads "pdo_threads" "absorbable lifting threads" "可吸收埋线提升" = risk(Procedure, &[DaysAgo, Zones], &[], Always,
            "When and where did you last have lifting threads?", "您上一次做埋线提升是什么时候？在哪里？")
            .also_called("thread lift"),
        PermanentFiller "permanent_filler" "permanent filler or silicone" "永久填充物" = risk(Procedure, &[Zones], &[], Always,
            "Have you ever had permanent filler or silicone, and where?", "您注射过永久填充物或硅胶吗？在哪里？")
            .also_called("biopolymer pmma polyacrylamide"),
        PermanentMakeup "permanent_makeup" "permanent make-up" "半永久化妆" = risk(Procedure, &[DaysAgo, Zones], &[], Always,
            "When and where did you last have permanent make-up done?", "您上一次做半永久化妆是什么时候？在哪里？")
            .also_called("microblading tattoo makeup"),
        PrpOrSkinBooster "prp_or_skin_booster" "platelet plasma or skin booster injections" "富血小板血浆或水光注射" = risk(Procedure, &[DaysAgo], &[], Always,
            "When did you last have platelet plasma or a skin booster injected?", "您上一次做富血小板血浆或水光注射是什么时候？")
            .also_called("prp profhilo mesotherapy"),
        RecentMajorSurgery "recent_major_surgery" "major surgery" "大手术" = risk(Procedure, &[DaysAgo], &[], Always,
            "Have you had major surgery, and when?", "您做过大手术吗？什么时候？")
            .also_called("operation"),
        SuperficialPeel "superficial_peel" "superficial peel" "浅层换肤" = risk(Procedure, &[DaysAgo], &[], Always,
            "When did you last have a light peel?", "您上一次做浅层换肤是什么时候？")
            .also_called("glycolic salicylic mandelic"),
        UnknownInjectable "unknown_injectable" "unknown injectable" "不明注射物" = risk(Procedure, &[Zones], &[], Always,
            "Have you ever had an injection in the face that you cannot name, and where?", "您的面部注射过说不出名称的物质吗？在哪里？"),
        DepletedState "depleted_state" "hungry, exhausted, sleepless, dehydrated or just after hard exercise" "饥饿、过劳、失眠或脱水" = risk(State, &[], &[], Always,
            "Are you hungry, exhausted, thirsty or short of sleep, or just after hard exercise?", "您现在是否饥饿、疲惫、口渴、睡眠不足，或刚剧烈运动过？"),
        RecentAlcoholOrDrugs "recent_alcohol_or_drugs" "alcohol or recreational drugs today" "当日饮酒或使用毒品" = risk(State, &[], &[], Always,
            "Have you had alcohol or recreational drugs today?", "您今天饮酒或使用过毒品吗？")
            .also_called("drunk cannabis cocaine"),
    }
}

struct RiskRecord {
    kind: RiskKind,
    details: &'static [Detail],
    statuses: &'static [Status],
    ask: Ask,
    question: &'static str,
    question_hans: &'static str,
    /// Medicines, brands, diagnoses and everyday words that neither the label nor the question has. They are general knowledge
    /// and only lead from a wrong code to a suggestion: nothing is recorded or decided by them.
    names: &'static str,
}

impl RiskRecord {
    const fn also_called(self, names: &'static str) -> Self {
        Self { names, ..self }
    }
}

const fn risk(
    kind: RiskKind,
    details: &'static [Detail],
    statuses: &'static [Status],
    ask: Ask,
    question: &'static str,
    question_hans: &'static str,
) -> RiskRecord {
    RiskRecord { kind, details, statuses, ask, question, question_hans, names: "" }
}

/// The words of labels, questions and usual names.
static WORDS: LazyLock<WordIndex> = LazyLock::new(|| {
    let texts =
        |risk: &Risk| [risk.label(Language::English), risk.question(Language::English), risk.record().names];
    WordIndex::new(Risk::ALL.iter().map(|risk| (risk.code(), texts(risk))))
});

impl Risk {
    /// The kind of the risk.
    pub const fn kind(self) -> RiskKind {
        self.record().kind
    }

    /// The details that the risk takes.
    pub const fn details(self) -> &'static [Detail] {
        self.record().details
    }

    /// Whether the risk takes this detail.
    pub fn accepts(self, detail: Detail) -> bool {
        self.details().contains(&detail)
    }

    /// The statuses that the risk takes; empty if it takes none.
    pub const fn statuses(self) -> &'static [Status] {
        self.record().statuses
    }

    /// When the risk must be asked about.
    pub const fn ask(self) -> Ask {
        self.record().ask
    }

    /// The question for the person, or for the practitioner if it says so; in English if there is none in the language.
    pub const fn question(self, language: Language) -> &'static str {
        match language {
            Language::SimplifiedChinese => self.record().question_hans,
            _ => self.record().question,
        }
    }
}

vocabulary_set! {
    /// A set of risks, held in place, iterated in the order of [`Risk::ALL`].
    ///
    /// ```
    /// use tcm_facial::atlas::Language;
    /// use tcm_facial::intake::{Ask, Risk, RiskSet};
    ///
    /// let answered: RiskSet = [Risk::Epilepsy, Risk::Diabetes].into_iter().collect();
    /// let open = RiskSet::all().difference(answered);
    /// let next = open.iter().find(|risk| risk.ask() == Ask::Always);
    /// println!("{}", next.map_or("", |risk| risk.question(Language::English)));
    /// assert!(next.is_some_and(|risk| !answered.contains(risk)));
    /// ```
    pub struct RiskSet of Risk, iterated by RiskSetIter
}
