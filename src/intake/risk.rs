//! Risks: contraindications and other reasons for caution, with the question to ask about each.

use super::concern::Concern::{Acne, AcneScars, Hyperpigmentation, Redness, UnevenTone};
use super::question_group::QuestionGroup::{
    self, Eye, FaceProcedures, General, HeartLungKidney, Medicines, Nerves, Skin, Today,
};
use super::question_group::Respondent;
use super::risk_detail::Ask::{self, Always, Optional, Trying, With, Withhold};
use super::risk_detail::Detail::{self, DaysAgo, Note, Severity, Side, Zones};
use super::risk_detail::RiskKind::{self, Allergy, Condition, Medication, Procedure, State};
use super::risk_detail::Status::{self, Active, Controlled, Past};
use super::risk_record::{RiskRecord, risk};
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
        ActivePsychosis "active_psychosis" "active psychosis" "精神病发作期" = risk(Condition, General, &[], &[], Always,
            "Does the patient have active psychosis? (Practitioner to judge.)", "是否处于精神病发作期？（由医师判断）")
            .asked_of_practitioner()
            .also_called("schizophrenia mania hallucinations delusions"),
        AcuteAllergicReaction "acute_allergic_reaction" "current acute allergic reaction" "急性过敏反应中" = risk(Condition, Today, &[], &[], Always,
            "Are you having an allergic reaction now?", "您现在有过敏反应吗？")
            .also_called("anaphylaxis hives"),
        AcuteIllness "acute_illness" "fever, cold, flu or other acute illness" "发热或急性疾病" = risk(Condition, Today, &[], &[], Always,
            "Are you ill or feverish today?", "您今天是否发热或身体不适？")
            .also_called("influenza covid flu"),
        Asthma "asthma" "asthma" "哮喘" = risk(Condition, HeartLungKidney, &[Detail::Status], &[Active, Controlled], Always,
            "Do you have asthma? (“Active” means wheezing, an attack or steroid tablets in the last two weeks; “controlled” means none of these.)", "您有哮喘吗？活动期：近两周有喘息、发作或口服激素；稳定期：均无。")
            .also_called("asthma asthmatic wheeze inhaler salbutamol ventolin 哮喘"),
        AutoimmuneDisease "autoimmune_disease" "autoimmune or connective tissue disease" "自身免疫病或结缔组织病" = risk(Condition, General, &[], &[], Always,
            "Do you have an autoimmune or connective tissue disease?", "您有自身免疫病或结缔组织病吗？")
            .also_called("lupus sle scleroderma rheumatoid arthritis sjogren dermatomyositis hashimoto crohn autoimmune 红斑狼疮"),
        AwaitingResults "awaiting_results" "waiting for a test, a result or a diagnosis" "正在等待检查、结果或诊断" = risk(Condition, General, &[], &[], Always,
            "Are you waiting for a test, a result or a diagnosis?", "您正在等待检查、检查结果或诊断吗？")
            .also_called("undiagnosed pending"),
        BleedingDisorder "bleeding_disorder" "bleeding disorder" "出血性疾病" = risk(Condition, General, &[], &[], Always,
            "Do you have a bleeding or clotting disorder, or low platelets?", "您有出血或凝血疾病，或血小板偏低吗？")
            .also_called("haemophilia hemophilia willebrand coagulopathy"),
        BloodBorneInfection "blood_borne_infection" "hepatitis B, hepatitis C or HIV" "血源性感染" = risk(Condition, General, &[], &[], Optional,
            "Do you have hepatitis B, hepatitis C or HIV? (You need not answer: the same precautions apply to everyone.)", "血源性感染？（无需询问：对所有人采取同样的防护措施）")
            .also_called("hcv hbv hepatitis hiv 乙肝 丙肝"),
        BodyDysmorphicSigns "body_dysmorphic_signs" "signs of body dysmorphic disorder" "体像障碍征象" = risk(Condition, General, &[], &[], Always,
            "Does the patient show signs of body dysmorphic disorder? (Practitioner to judge.)", "是否有体像障碍征象？（由医师判断）")
            .asked_of_practitioner()
            .also_called("bdd dysmorphia"),
        BoneMetastases "bone_metastases" "cancer in the bones (metastases or myeloma)" "骨转移或骨髓瘤" = risk(Condition, General, &[], &[], Always,
            "Has cancer spread to your bones, or do you have myeloma?", "癌症是否已转移到骨骼，或您患有骨髓瘤？")
            .also_called("metastases metastasis metastatic myeloma 骨转移 骨髓瘤"),
        CancerTreatment "cancer_treatment" "current chemotherapy or radiotherapy" "正在化疗或放疗" = risk(Condition, General, &[], &[], Always,
            "Are you being treated for cancer?", "您正在接受癌症治疗吗？")
            .also_called("chemo radiation immunotherapy tumour tumor cancer chemotherapy radiotherapy leukaemia leukemia lymphoma 化疗 放疗"),
        CannotConsent "cannot_consent" "unable to consent" "不能同意" = risk(Condition, General, &[], &[], Always,
            "Is the patient unable to give consent? (Practitioner to judge.)", "此人是否不能同意？（由医师判断）")
            .asked_of_practitioner()
            .also_called("dementia"),
        CellulitisFace "cellulitis_face" "hot, spreading redness of the face" "面部蜂窝织炎" = risk(Condition, Skin, &[], &[], Always,
            "Is there hot, spreading redness anywhere on your face?", "您的面部是否有发热、发红并扩大的部位？")
            .also_called("erysipelas"),
        ChronicLungDisease "chronic_lung_disease" "COPD, emphysema, chronic bronchitis, scarred lung, past tuberculosis, lung cancer, or an operation on the chest" "慢性肺病（慢阻肺、肺气肿、慢性支气管炎、肺纤维化、肺结核史、肺癌或胸部手术史）" = risk(Condition, HeartLungKidney, &[Detail::Status], &[Active, Controlled], Always,
            "Do you have, or have you ever had, COPD, emphysema, chronic bronchitis, lung scarring, tuberculosis, lung cancer or a chest operation? (“Active” means breathless at rest, on oxygen, or worse in the last four weeks; “controlled” means none of these.)", "您是否有或曾有慢阻肺、肺气肿、慢性支气管炎、肺纤维化、肺结核、肺癌或胸部手术？活动期：静息时气短、吸氧或近四周加重；稳定期：均无。")
            .also_called("copd emphysema bronchitis bronchiectasis tuberculosis tb lobectomy 慢阻肺 肺气肿 肺结核 lung lungs"),
        CranialDefectOrShunt "cranial_defect_or_shunt" "skull defect or shunt" "颅骨缺损或脑室分流" = risk(Condition, Nerves, &[], &[], Always,
            "Do you have a gap in your skull, or a shunt in your brain?", "您有颅骨缺损或脑室分流管吗？")
            .also_called("craniotomy craniectomy ventriculoperitoneal"),
        DentalAbscess "dental_abscess" "dental abscess or deep facial infection" "牙脓肿" = risk(Condition, Today, &[], &[], Always,
            "Do you have an abscess or a deep infection in the mouth or face?", "口腔或面部有脓肿或深部感染吗？"),
        Dermatitis "dermatitis" "flare-up of eczema or dermatitis" "湿疹或皮炎发作" = risk(Condition, Skin, &[Zones], &[], Always,
            "Are you having a flare-up of eczema or dermatitis?", "湿疹或皮炎是否正在发作？在哪里？")
            .also_called("atopic seborrhoeic seborrheic eczema 湿疹"),
        Diabetes "diabetes" "diabetes" "糖尿病" = risk(Condition, General, &[Detail::Status], &[Active, Controlled], Always,
            "Do you have diabetes? (“Active” here means not well controlled.)", "您有糖尿病吗？控制得好吗？")
            .also_called("diabetic insulin metformin 糖尿病"),
        DialysisAccess "dialysis_access" "dialysis fistula, graft or shunt in an arm" "透析用动静脉内瘘或人工血管（手臂）" = risk(Condition, HeartLungKidney, &[Side], &[], Always,
            "Do you have a dialysis fistula or graft in an arm, or is one planned?", "您的手臂有透析内瘘或人工血管（或计划做）吗？在哪一侧？")
            .also_called("dialysis haemodialysis hemodialysis fistula 透析"),
        EasyBruising "easy_bruising" "bruises easily" "容易瘀青" = risk(Condition, General, &[], &[], Always,
            "Do you bruise easily?", "您容易出现瘀青吗？")
            .also_called("bruise bruises bruising 瘀青"),
        Endocarditis "endocarditis" "past endocarditis" "感染性心内膜炎史" = risk(Condition, HeartLungKidney, &[], &[], Always,
            "Have you ever had an infection of the heart lining (endocarditis)?", "您曾患过感染性心内膜炎吗？"),
        Epilepsy "epilepsy" "epilepsy or seizures" "癫痫" = risk(Condition, Nerves, &[Detail::Status], &[Active, Controlled, Past], Always,
            "Have you ever had a seizure?", "您曾有过癫痫发作吗？目前控制住了吗？")
            .also_called("epileptic seizure convulsions fits 癫痫"),
        EyeBruiseHistory "eye_bruise_history" "large bruise around the eye after needling or injections" "针刺或注射后眼周大片瘀斑史" = risk(Condition, Eye, &[], &[], Always,
            "Have you ever had a large bruise around the eye after needling or injections?", "您曾因针刺或注射出现眼周大片瘀斑吗？"),
        EyeDisease "eye_disease" "long-term eye disease: myopia of -6 dioptres or more, retinal disease, glaucoma (operated on or not), thyroid eye disease, thin or inflamed cornea" "慢性眼病：600度以上近视、视网膜病、青光眼（含术后）、甲状腺眼病、角膜病" = risk(Condition, Eye, &[], &[], Always,
            "Do you have a long-term eye disease, or myopia (short-sightedness) of -6 dioptres or more? (Operations and injections are asked about separately.)", "您有慢性眼病或600度以上近视吗？（手术和注射另问）")
            .also_called("glaucoma myopia retina retinal retinopathy macular myopic graves keratoconus 青光眼 uveitis"),
        EyeInfection "eye_infection" "infection of the eye or eyelid" "眼部或眼睑感染" = risk(Condition, Eye, &[], &[], Always,
            "Do you have a stye, conjunctivitis (pink eye) or another eye infection?", "您有麦粒肿、结膜炎或其他眼部感染吗？")
            .also_called("conjunctivitis blepharitis hordeolum keratitis stye"),
        FacialNumbness "facial_numbness" "numbness of the face" "面部麻木" = risk(Condition, Nerves, &[], &[], Always,
            "Is any part of your face numb?", "您的面部有麻木的部位吗？"),
        FacialPalsy "facial_palsy" "facial palsy" "面瘫" = risk(Condition, Nerves, &[Detail::Status, Side], &[Active, Past], Always,
            "Has your face ever drooped or become weak, even if it has recovered? (“Active” means within the last three months, or not yet seen by a doctor; “past” means longer ago.)", "您的面部是否曾下垂或无力（即使已恢复）？是最近三个月内或尚未就诊，还是更早的旧疾？在哪一侧？")
            .also_called("bell bells paralysis synkinesis"),
        FacialTrauma "facial_trauma" "facial injury" "面部外伤" = risk(Condition, FaceProcedures, &[DaysAgo, Zones], &[], Always,
            "Have you had an injury to the face? (If so, when?)", "您的面部受过伤吗？什么时候？在哪里？")
            .also_called("fracture wound"),
        FillerBlanching "filler_blanching" "blanching, net-like mottling or pain of the skin after filler" "填充后皮肤发白、网状纹或疼痛" = risk(Condition, FaceProcedures, &[], &[], Always,
            "Since you had filler, has your skin turned white or mottled in a net-like pattern, or does it hurt?", "注射填充剂后皮肤是否发白、出现网状纹或疼痛？")
            .also_called("occlusion necrosis livedo"),
        FillerNodules "filler_nodules" "late lumps where filler was injected" "填充部位迟发结节" = risk(Condition, FaceProcedures, &[Zones], &[], Always,
            "Do you have lumps where filler was injected?", "填充部位有结节吗？在哪里？")
            .also_called("granuloma"),
        HeadNeckRadiotherapy "head_neck_radiotherapy" "past radiotherapy to the head or neck" "头颈部放疗史" = risk(Condition, General, &[DaysAgo, Zones], &[], Always,
            "Have you had radiotherapy to the head or neck? (If so, when did it end?)", "您的头颈部接受过放疗吗？何时结束？在哪里？")
            .also_called("radiation irradiation"),
        HeartDisease "heart_disease" "coronary heart disease" "冠心病" = risk(Condition, HeartLungKidney, &[], &[], Always,
            "Do you have heart disease? (New or worsening chest pain is an emergency.)", "您有心脏病吗？（新出现或加重的胸痛属于急症）")
            .also_called("angina stent bypass cardiac 冠心病"),
        HeartLungSignsNotExamined "heart_lung_signs_not_examined" "palpitations, breathlessness on exertion or swollen ankles that no doctor has examined" "未经医生检查的心悸、活动后气短或踝部水肿" = risk(Condition, HeartLungKidney, &[], &[], Always,
            "Do you have palpitations, breathlessness on exertion or swollen ankles that you have not seen a doctor about, or that have changed since you saw one?", "您是否有未经医生检查、或检查后又有变化的心悸、活动后气短或踝部水肿？")
            .also_called("palpitations breathless"),
        HeartValveDisease "heart_valve_disease" "heart valve disease or prosthetic valve" "心瓣膜病或人工瓣膜" = risk(Condition, HeartLungKidney, &[], &[], Always,
            "Do you have a damaged or artificial heart valve?", "您有心瓣膜病变或人工瓣膜吗？")
            .also_called("mitral aortic"),
        HeartWarningSigns "heart_warning_signs" "chest pain or pressure, fainting or near-fainting, or breathlessness at rest, alone or with palpitations or swelling; new breathlessness; one swollen leg" "胸痛或胸部压迫感、晕厥或近晕厥、静息时气短（单独出现，或伴心悸、水肿），新发气短，或单侧腿肿" = risk(Condition, HeartLungKidney, &[], &[], Always,
            "Do you have any of these, alone or with palpitations or swelling: chest pain or pressure, fainting or near-fainting, or breathlessness at rest? Or are you newly breathless, or is one leg swollen?", "您是否有胸痛或胸部压迫感、晕厥或近晕厥、静息时气短（无论是否伴有心悸或水肿），或新出现的气短、单侧腿肿？"),
        HemifacialSpasm "hemifacial_spasm" "hemifacial spasm" "面肌痉挛" = risk(Condition, Nerves, &[Side], &[], Optional,
            "Does one side of your face twitch?", "您的一侧面部会抽动吗？"),
        HerpesFace "herpes_face" "cold sores or shingles on the face" "面部疱疹" = risk(Condition, Skin, &[Detail::Status, DaysAgo], &[Active, Past], Always,
            "Do you have, or do you ever get, cold sores or shingles on the face? (If so, how many days ago did the last one fully heal?)", "您面部是否有或曾有疱疹或带状疱疹？最近一次完全愈合已有几天？")
            .also_called("herpes zoster hsv shingles 带状疱疹"),
        Immunosuppression "immunosuppression" "immunosuppression" "免疫抑制" = risk(Condition, General, &[], &[], Always,
            "Is your immune system weakened by an illness or a medicine?", "您的免疫力是否因疾病或药物而减弱？")
            .also_called("immunosuppressant methotrexate azathioprine ciclosporin cyclosporine tacrolimus prednisone prednisolone adalimumab humira biologics transplant cortisone"),
        ImplantPiercingOrPlate "implant_piercing_or_plate" "implant, piercing or metal plate in the face" "面部植入物、穿孔或金属板" = risk(Condition, FaceProcedures, &[Zones], &[], Always,
            "Do you have an implant, a piercing or a metal plate in your face?", "您的面部有植入物、穿孔或金属板吗？在哪里？"),
        ImplantedElectronicDevice "implanted_electronic_device" "pacemaker, defibrillator, neurostimulator or cochlear implant" "植入式电子装置" = risk(Condition, HeartLungKidney, &[], &[], Always,
            "Do you have an implanted electronic device, such as a pacemaker?", "您体内有植入式电子装置吗？")
            .also_called("icd pacemaker defibrillator neurostimulator cochlear 起搏器"),
        InflamedAcneLesions "inflamed_acne_lesions" "inflamed acne lesions" "炎症性痤疮" = risk(Condition, Skin, &[Zones], &[], With(&[Acne, AcneScars]),
            "Do you have inflamed spots?", "有发炎的痘痘吗？在哪里？")
            .also_called("pimples pustules papules"),
        InvoluntaryMovement "involuntary_movement" "involuntary movements of the head, jaw, eyelids or face, or inability to lie still" "头、下颌、眼睑或面部不自主运动，或无法静卧" = risk(Condition, Nerves, &[], &[], Always,
            "Do you have movements of your head, jaw, eyelids or face that you cannot control, or are you unable to lie still for twenty minutes?", "您的头、下颌、眼睑或面部会不自主运动，或无法静卧二十分钟吗？")
            .also_called("dystonia tics chorea dyskinesia blepharospasm tourette torticollis"),
        JawOsteonecrosis "jaw_osteonecrosis" "exposed jaw bone, or a mouth sore that has not healed in eight weeks" "颌骨外露或口腔伤口八周未愈" = risk(Condition, General, &[], &[], Always,
            "Do you have exposed jaw bone in your mouth, or a mouth sore that has not healed in eight weeks?", "您的口腔内有颌骨外露，或有八周未愈的伤口吗？")
            .also_called("osteonecrosis onj mronj"),
        KeloidInField "keloid_in_field" "keloid or raised scar where treatment is planned" "局部瘢痕疙瘩" = risk(Condition, Skin, &[Zones], &[], Always,
            "Do you have a raised scar?", "有隆起的疤痕吗？在哪里？")
            .also_called("keloids hypertrophic"),
        KeloidTendency "keloid_tendency" "tendency to keloids or raised scars" "瘢痕疙瘩体质" = risk(Condition, Skin, &[], &[], Always,
            "Do your scars tend to become raised?", "您的疤痕容易隆起吗？")
            .also_called("keloids hypertrophic"),
        KidneyDisease "kidney_disease" "chronic kidney disease" "慢性肾病" = risk(Condition, HeartLungKidney, &[Detail::Status], &[Active, Controlled], Always,
            "Do you have kidney disease? (“Active” means dialysis, a transplant or an eGFR below 30; “controlled” means anything milder.)", "您有肾脏疾病吗？重度：透析、肾移植或eGFR<30 mL/min/1.73 m²；较轻：其他情况。")
            .also_called("kidney kidneys renal ckd dialysis nephropathy nephritis nephrotic 肾病 肾炎 透析"),
        KoebnerDisease "koebner_disease" "psoriasis, vitiligo or lichen planus" "银屑病、白癜风或扁平苔藓" = risk(Condition, Skin, &[Detail::Status, Zones], &[Active, Controlled], Always,
            "Do you have psoriasis, vitiligo or lichen planus? (“Active” means that a patch has appeared or grown in the last 12 months, or that one has appeared where skin was cut, scratched, injected or tattooed; “controlled” means neither.)", "您有银屑病、白癜风或扁平苔藓吗？活动期：近12个月有新发或扩大的皮损，或在割伤、抓伤、注射、纹身处出现皮损；稳定期：均无。若在面部，在哪里？")
            .also_called("psoriasis psoriatic vitiligo lichen 银屑病 白癜风"),
        LiverCirrhosis "liver_cirrhosis" "liver cirrhosis" "肝硬化" = risk(Condition, General, &[], &[], Always,
            "Do you have cirrhosis of the liver?", "您有肝硬化吗？")
            .also_called("hepatic cirrhosis 肝硬化"),
        LymphNodeRemoval "lymph_node_removal" "lymph nodes removed (including for a sentinel node biopsy), site not known" "淋巴结切除（含前哨淋巴结活检），部位不明" = risk(Condition, General, &[Side], &[], Optional,
            "Have you had lymph nodes removed (including for a sentinel node biopsy), but are not sure where they were taken from?", "您做过部位不明的淋巴结切除（含前哨淋巴结活检）吗？在哪一侧？")
            .also_called("lymphadenectomy sentinel"),
        LymphNodesArmpit "lymph_nodes_armpit" "armpit lymph nodes removed (including for a sentinel node biopsy) or irradiated, or lymphoedema of an arm" "腋窝淋巴结切除（含前哨淋巴结活检）或放疗，或上肢淋巴水肿" = risk(Condition, General, &[Side], &[], Always,
            "Have lymph nodes in your armpit been removed (including for a sentinel node biopsy) or irradiated, or do you have lymphoedema (swelling) of an arm?", "您的腋窝淋巴结做过切除（含前哨淋巴结活检）或放疗，或手臂有淋巴水肿吗？在哪一侧？")
            .also_called("mastectomy axillary axilla sentinel"),
        LymphNodesGroin "lymph_nodes_groin" "groin or pelvic lymph nodes removed (including for a sentinel node biopsy) or irradiated, or lymphoedema of a leg" "腹股沟或盆腔淋巴结切除（含前哨淋巴结活检）或放疗，或下肢淋巴水肿" = risk(Condition, General, &[Side], &[], Always,
            "Have lymph nodes in your groin or pelvis been removed (including for a sentinel node biopsy) or irradiated, or do you have lymphoedema (swelling) of a leg?", "您的腹股沟或盆腔淋巴结做过切除（含前哨淋巴结活检）或放疗，或腿有淋巴水肿吗？在哪一侧？")
            .also_called("inguinal sentinel"),
        LymphNodesNeck "lymph_nodes_neck" "neck lymph nodes removed (including for a sentinel node biopsy) or irradiated, or lymphoedema of the neck or face" "颈部淋巴结切除（含前哨淋巴结活检）或放疗，或面颈淋巴水肿" = risk(Condition, General, &[Side], &[], Always,
            "Have lymph nodes in your neck been removed (including for a sentinel node biopsy) or irradiated, or do you have lymphoedema (swelling) of the neck or face?", "您的颈部淋巴结做过切除（含前哨淋巴结活检）或放疗，或面颈有淋巴水肿吗？在哪一侧？")
            .also_called("sentinel"),
        Lymphoedema "lymphoedema" "lymphoedema, site not known" "淋巴水肿，部位不明" = risk(Condition, General, &[Side], &[], Optional,
            "Do you have lymphoedema (swelling), but do not know which part of the body is affected?", "您有部位不明的淋巴水肿吗？在哪一侧？")
            .also_called("lymphedema"),
        MedicalEmergency "medical_emergency" "medical or surgical emergency" "急症或需手术" = risk(Condition, Today, &[], &[], Always,
            "Do you have anything that needs urgent medical care or surgery?", "有没有需要紧急就医或手术的情况？"),
        Migraine "migraine" "migraine" "偏头痛" = risk(Condition, Nerves, &[Detail::Status, Severity, DaysAgo], &[Active, Controlled, Past], Always,
            "Do you get migraines? (If so, when was the last attack? “Active” means that you are having one now.)", "您有偏头痛吗？现在正在发作吗？程度如何？最近一次发作是几天前？")
            .also_called("偏头痛"),
        MultipleSclerosis "multiple_sclerosis" "multiple sclerosis" "多发性硬化" = risk(Condition, Nerves, &[Detail::Status], &[Active, Controlled], Always,
            "Do you have multiple sclerosis? (“Active” means a relapse now or in the last four weeks; “controlled” means neither.)", "您有多发性硬化吗？活动期：目前或近四周复发；稳定期：无。")
            .also_called("ms sclerosis 多发性硬化"),
        MyastheniaGravis "myasthenia_gravis" "myasthenia gravis" "重症肌无力" = risk(Condition, Nerves, &[], &[], Always,
            "Do you have myasthenia gravis?", "您有重症肌无力吗？")
            .also_called("myasthenia 重症肌无力"),
        NeedlePhobia "needle_phobia" "needle phobia" "针刺恐惧" = risk(Condition, General, &[], &[], Always,
            "Are you afraid of needles?", "您害怕针吗？"),
        Neutropenia "neutropenia" "neutrophils below 1.0 x10^9/L" "中性粒细胞低于1.0" = risk(Condition, General, &[], &[], Always,
            "Is your white blood cell count low?", "您的白细胞偏低吗？"),
        NewUnexplainedPigment "new_unexplained_pigment" "new or unexplained pigmentation" "新发或不明色斑" = risk(Condition, Skin, &[Zones], &[], With(&[Hyperpigmentation, UnevenTone]),
            "Do you have dark spots that are new or undiagnosed?", "色斑是新出现的或未经诊断的吗？在哪里？"),
        OtherCondition "other_condition" "another illness or condition that is not on this list" "本表未列出的其他疾病或情况" = risk(Condition, General, &[Note], &[], Always,
            "Do you have any other illness or condition? Please name each one.", "您还有其他疾病或身体情况吗？请逐一写明。"),
        ParkinsonOrTremor "parkinson_or_tremor" "Parkinson's disease or another tremor" "帕金森病或其他震颤" = risk(Condition, Nerves, &[], &[], Always,
            "Do you have Parkinson's disease or a tremor?", "您有帕金森病或震颤吗？")
            .also_called("parkinson parkinsons parkinsonism levodopa tremor 帕金森"),
        PeriodLate "period_late" "late period while trying to conceive" "备孕中月经推迟" = risk(Condition, Today, &[], &[], Trying,
            "Is your period late? (If so, a pregnancy test comes first.)", "月经是否推迟？（如是，请先检测。）"),
        Photosensitivity "photosensitivity" "photosensitising medicine, lupus or porphyria" "光敏药物、红斑狼疮或卟啉病" = risk(Condition, Skin, &[], &[], Optional,
            "Do you take a medicine that makes you sensitive to light, or do you have lupus or porphyria?", "您服用光敏药物，或有红斑狼疮、卟啉病吗？"),
        PigmentMarksTendency "pigment_marks_tendency" "tendency to dark marks after skin injury" "皮肤损伤后易留色沉" = risk(Condition, Skin, &[], &[], Optional,
            "Do small injuries leave dark marks on your skin?", "小伤口会在您的皮肤上留下色素沉着吗？")
            .also_called("pih hyperpigmentation melasma"),
        PneumothoraxHistory "pneumothorax_history" "any past or present collapsed lung (pneumothorax)" "气胸史" = risk(Condition, HeartLungKidney, &[DaysAgo], &[], Always,
            "Have you ever had a collapsed lung? (If so, when?)", "您曾患过气胸吗？什么时候？")
            .also_called("pneumothorax collapsed 气胸"),
        RecentRespiratoryInfection "recent_respiratory_infection" "COVID-19, flu or a feverish cold in the last two weeks" "近两周新冠、流感或发热性感冒" = risk(Condition, Today, &[DaysAgo], &[], Always,
            "Have you had COVID-19, flu or a feverish cold in the last two weeks? (If so, when were you fully better, with no fever and no longer taking medicine for it?)", "近两周您得过新冠、流感或发热性感冒吗？好转且不用退烧药而不发热已几天？")
            .also_called("covid coronavirus influenza flu 新冠 流感"),
        RecentStrokeOrHeartAttack "recent_stroke_or_heart_attack" "stroke or heart attack" "中风或心肌梗死" = risk(Condition, HeartLungKidney, &[DaysAgo], &[], Always,
            "Have you had a stroke or a heart attack? (If so, when?)", "您得过中风或心肌梗死吗？几天前？")
            .also_called("tia infarction infarct stroke 中风"),
        Rosacea "rosacea" "rosacea" "玫瑰痤疮" = risk(Condition, Skin, &[Detail::Status], &[Active, Controlled], With(&[Redness, Acne]),
            "Do you have rosacea? (“Active” means spots, pustules or sore eyes now.)", "您有玫瑰痤疮吗？现在有丘疹、脓疱或眼部不适吗？")
            .also_called("couperose"),
        SevereAcne "severe_acne" "nodular, conglobate, fulminant or scarring acne" "重度痤疮" = risk(Condition, Skin, &[], &[], With(&[Acne, AcneScars]),
            "Is your acne deep, nodular or scarring?", "您的痤疮是否较深、有结节或留疤？"),
        SkinFragility "skin_fragility" "skin thinned by steroids, or fragile skin" "激素性皮肤变薄或皮肤脆弱" = risk(Condition, Skin, &[], &[], Always,
            "Is your skin thin or fragile, for example from steroids?", "您的皮肤是否因激素等原因变薄或脆弱？")
            .also_called("steroids"),
        SkinInfectionFace "skin_infection_face" "skin infection of the face" "面部皮肤感染" = risk(Condition, Skin, &[Zones], &[], Always,
            "Do you have a skin infection on your face?", "您的面部有皮肤感染吗？在哪里？")
            .also_called("impetigo folliculitis ringworm"),
        SlimBuild "slim_build" "slim build (ribs easily felt over the back and shoulders)" "体型瘦（背部及肩部肋骨易触及）" = risk(Condition, General, &[], &[], Withhold,
            "Is the patient so thin that the ribs are easily felt over the back and shoulders?", "体型是否偏瘦，背部及肩部容易触及肋骨？")
            .asked_of_practitioner()
            .also_called("underweight"),
        SuddenFacialSwelling "sudden_facial_swelling" "sudden or one-sided facial swelling" "突发面部肿胀" = risk(Condition, Today, &[], &[], Always,
            "Has your face swollen up suddenly, or on one side?", "您的面部是否突然或单侧肿胀？"),
        SuddenHeadache "sudden_headache" "sudden severe headache, or a headache or migraine that is new, has changed, or comes with neck pain, double vision or weakness" "突发剧烈头痛，或新发、有变化、伴颈痛、复视或无力的头痛或偏头痛" = risk(Condition, Today, &[], &[], Always,
            "Do you have a sudden, severe headache, or a headache or migraine that is new, has changed, or comes with neck pain, double vision or weakness?", "您是否突然剧烈头痛，或有新发、有变化，或伴颈痛、复视、无力的头痛或偏头痛？"),
        Sunburn "sunburn" "sunburn, windburn or fresh tan" "晒伤" = risk(Condition, Skin, &[], &[], Always,
            "Is your face sunburnt, windburnt or freshly tanned?", "您的面部晒伤了吗？"),
        SuspiciousSkinLesion "suspicious_skin_lesion" "skin cancer, actinic keratosis or a changing lesion" "可疑皮损" = risk(Condition, Skin, &[Zones], &[], Always,
            "Do you have a mole, spot or sore that is new or changing, or that has been diagnosed as skin cancer or actinic keratosis?", "有没有新出现、正在变化或已确诊的痣、斑或溃疡？在哪里？")
            .also_called("melanoma carcinoma"),
        TemporalArteritisSigns "temporal_arteritis_signs" "tender temple with jaw pain on chewing" "颞部压痛伴咀嚼时下颌痛" = risk(Condition, Nerves, &[], &[], Always,
            "Is your temple tender, and does your jaw hurt when you chew?", "您的太阳穴有压痛，并在咀嚼时下颌疼痛吗？")
            .also_called("gca giant"),
        Thrombocytopenia "thrombocytopenia" "platelets below 50 x10^9/L" "血小板低于50" = risk(Condition, General, &[], &[], Always,
            "Is your platelet count low?", "您的血小板偏低吗？")
            .also_called("itp"),
        TmjDisorder "tmj_disorder" "jaw joint disorder" "颞下颌关节病" = risk(Condition, General, &[], &[], Optional,
            "Does your jaw joint hurt or click?", "您的下颌关节疼痛或有弹响吗？")
            .also_called("tmd temporomandibular bruxism tmj"),
        TrigeminalNeuralgia "trigeminal_neuralgia" "trigeminal neuralgia" "三叉神经痛" = risk(Condition, Nerves, &[Side], &[], Always,
            "Do you get sudden pain in the face, like an electric shock?", "您的面部有闪电样疼痛吗？在哪一侧？"),
        UncontrolledHypertension "uncontrolled_hypertension" "uncontrolled high blood pressure" "未控制的高血压" = risk(Condition, HeartLungKidney, &[], &[], Always,
            "Do you have high blood pressure that is not controlled?", "您的血压偏高且未得到控制吗？")
            .also_called("hypertensive hypertension 高血压"),
        UnexplainedBleeding "unexplained_bleeding" "large unexplained bruises, bleeding gums or nosebleeds, or very heavy periods, not yet investigated" "无外伤的大片瘀斑，或牙龈、鼻出血，或月经量极多，未经检查" = risk(Condition, General, &[], &[], Always,
            "Do you get large unexplained bruises, bleeding gums, frequent nosebleeds or very heavy periods that you have not seen a doctor about?", "您是否有无外伤的大片瘀斑、牙龈出血、频繁鼻出血或月经量极多，且未经医生检查？")
            .also_called("nosebleed nosebleeds epistaxis menorrhagia"),
        UnhealthySkin "unhealthy_skin" "varicose, inflamed or broken skin" "局部皮肤不健康" = risk(Condition, Skin, &[Zones], &[], Always,
            "Is any of your skin broken or inflamed?", "有破损或发炎的皮肤吗？在哪里？"),
        UnstableNeckOrCarotidDisease "unstable_neck_or_carotid_disease" "unstable neck, or disease of the neck arteries" "颈椎不稳或颈动脉疾病" = risk(Condition, Nerves, &[], &[], Always,
            "Do you have an unstable neck, or disease of the neck arteries?", "您有颈椎不稳或颈动脉疾病吗？")
            .also_called("atlantoaxial dissection"),
        UnwantedWeightLoss "unwanted_weight_loss" "unintentional weight loss" "非刻意的体重下降" = risk(Condition, General, &[], &[], Optional,
            "Have you lost a lot of weight without trying?", "您是否在未刻意减重的情况下明显消瘦？")
            .also_called("cachexia"),
        VasovagalSyncope "vasovagal_syncope" "past fainting with needles" "晕针史" = risk(Condition, General, &[], &[], Always,
            "Have you ever fainted because of a needle?", "您曾因打针或针刺晕倒过吗？")
            .also_called("faint collapse"),
        VenousPort "venous_port" "port or central line in chest, neck or upper arm" "输液港或中心静脉导管" = risk(Condition, General, &[Side], &[], Always,
            "Do you have a port or a central line?", "您有输液港或中心静脉导管吗？在哪一侧？")
            .also_called("portacath mediport picc hickman 输液港"),
        Vertigo "vertigo" "vertigo or trouble with balance" "眩晕或平衡障碍" = risk(Condition, Nerves, &[Detail::Status], &[Active, Controlled, Past], Always,
            "Do you have vertigo or trouble with balance? (“Active” means that you have it now, or that it is new or not yet examined; “controlled” means that it is known and comes and goes; “past” means that it has gone.)", "您有眩晕或平衡障碍吗？活动期：目前有、新发或未经检查；已知：时有发作；既往：已消失。")
            .also_called("dizziness dizzy meniere menieres bppv labyrinthitis 眩晕"),
        VisionChange "vision_change" "change in vision, double vision or a newly drooping eyelid" "视力改变、复视或新发上睑下垂" = risk(Condition, Eye, &[], &[], Always,
            "Has your vision changed, do you see double, or has an eyelid begun to droop?", "您的视力有变化、看东西重影，或眼睑新近下垂吗？")
            .also_called("diplopia ptosis"),
        NickelAllergy "nickel_allergy" "metal or nickel allergy" "金属过敏" = risk(Allergy, General, &[Severity], &[], Always,
            "Do metals irritate your skin?", "金属会刺激您的皮肤吗？程度如何？")
            .also_called("jewellery jewelry nickel"),
        ProductAllergy "product_allergy" "allergy to latex, adhesive, antiseptic, oil or serum" "产品过敏" = risk(Allergy, General, &[], &[], Optional,
            "Are you allergic to latex, plasters, antiseptics, oils or serums?", "您对乳胶、胶布、消毒剂、精油或精华液过敏吗？")
            .also_called("chlorhexidine iodine latex"),
        Anticoagulant "anticoagulant" "warfarin, direct oral anticoagulant or heparin" "抗凝药" = risk(Medication, Medicines, &[], &[], Always,
            "Do you take a blood thinner such as warfarin, a DOAC or heparin?", "您服用抗凝药吗，如华法林、新型口服抗凝药或肝素？")
            .also_called("coumadin apixaban eliquis rivaroxaban xarelto dabigatran pradaxa edoxaban enoxaparin thinners anticoagulants warfarin heparin doac doacs noac phenprocoumon acenocoumarol dalteparin clexane lovenox lixiana 华法林 利伐沙班 阿哌沙班 达比加群 艾多沙班 肝素"),
        Antiplatelet "antiplatelet" "aspirin or clopidogrel" "抗血小板药" = risk(Medication, Medicines, &[], &[], Always,
            "Do you take aspirin or clopidogrel?", "您服用阿司匹林或氯吡格雷吗？")
            .also_called("asa plavix ticagrelor prasugrel dipyridamole antiplatelets aspirin clopidogrel 阿司匹林 氯吡格雷 替格瑞洛"),
        BleedingSupplement "bleeding_supplement" "fish oil, ginkgo or vitamin E" "鱼油、银杏或维生素E" = risk(Medication, Medicines, &[], &[], Always,
            "Do you take fish oil, ginkgo or vitamin E?", "您服用鱼油、银杏或维生素E吗？")
            .also_called("omega garlic turmeric ginseng fish ginkgo 鱼油 银杏"),
        BoneAntiresorptive "bone_antiresorptive" "bisphosphonate or denosumab (bone medicine)" "双膦酸盐或地舒单抗（骨药）" = risk(Medication, Medicines, &[], &[], Optional,
            "Are you on a bisphosphonate or denosumab for your bones (tablets, injections or a drip)?", "您使用双膦酸盐或地舒单抗吗？")
            .also_called("bisphosphonates alendronate alendronic fosamax risedronate ibandronate zoledronate zoledronic zometa denosumab prolia xgeva 地舒单抗 阿仑膦酸"),
        CancerHormoneTherapy "cancer_hormone_therapy" "tamoxifen, an aromatase inhibitor or another hormone treatment for cancer" "他莫昔芬、芳香化酶抑制剂或其他抗癌内分泌治疗" = risk(Medication, Medicines, &[], &[], Always,
            "Do you take tamoxifen, an aromatase inhibitor or another hormone treatment for cancer?", "您正在服用他莫昔芬、芳香化酶抑制剂或其他抗癌内分泌药物吗？")
            .also_called("tamoxifen nolvadex letrozole femara anastrozole arimidex exemestane aromasin goserelin zoladex 他莫昔芬 来曲唑 阿那曲唑 依西美坦"),
        Glp1Medicine "glp1_medicine" "GLP-1 medicine for weight or diabetes (semaglutide, tirzepatide)" "GLP-1类减重或降糖药（司美格鲁肽、替尔泊肽）" = risk(Medication, Medicines, &[], &[], Optional,
            "Do you use a GLP-1 medicine such as semaglutide or tirzepatide?", "您使用GLP-1类药物吗，如司美格鲁肽或替尔泊肽？")
            .also_called("glp1 semaglutide ozempic wegovy rybelsus tirzepatide mounjaro zepbound liraglutide saxenda victoza dulaglutide trulicity 司美格鲁肽 替尔泊肽 利拉鲁肽"),
        Isotretinoin "isotretinoin" "isotretinoin, now or recently" "异维A酸" = risk(Medication, Medicines, &[DaysAgo], &[], Always,
            "Do you take isotretinoin, or have you taken it? (If so, when was the last time?)", "您正在或曾经服用异维A酸吗？最后一次是几天前？")
            .also_called("accutane roaccutane 异维A酸"),
        Nsaid "nsaid" "anti-inflammatory drug" "消炎止痛药" = risk(Medication, Medicines, &[], &[], Always,
            "Do you take anti-inflammatory painkillers, such as ibuprofen?", "您服用消炎止痛药吗？")
            .also_called("nsaids ibuprofen naproxen diclofenac ketorolac celecoxib advil nurofen voltaren etoricoxib meloxicam indomethacin indometacin 布洛芬"),
        OtherMedicine "other_medicine" "another medicine, injection or supplement that is not on this list" "本表未列出的其他药物、针剂或补充剂" = risk(Medication, Medicines, &[Note], &[], Always,
            "Do you take any other medicine, injection, infusion or supplement? Please name each one.", "您还使用其他药物、针剂、输液或补充剂吗？请逐一写明。"),
        SsriSnri "ssri_snri" "SSRI or SNRI (antidepressant such as sertraline, fluoxetine, venlafaxine)" "SSRI或SNRI类抗抑郁药（如舍曲林、氟西汀、文拉法辛）" = risk(Medication, Medicines, &[], &[], Always,
            "Do you take an SSRI or SNRI antidepressant, such as sertraline, fluoxetine, citalopram, venlafaxine or duloxetine?", "您服用SSRI或SNRI类抗抑郁药吗，如舍曲林、氟西汀、西酞普兰、文拉法辛或度洛西汀？")
            .also_called("ssri ssris snri snris antidepressant antidepressants sertraline zoloft lustral fluoxetine prozac citalopram celexa escitalopram lexapro cipralex paroxetine paxil seroxat venlafaxine effexor duloxetine cymbalta fluvoxamine 舍曲林 氟西汀 西酞普兰 帕罗西汀 文拉法辛 度洛西汀"),
        TopicalRetinoidOrAcid "topical_retinoid_or_acid" "topical retinoid or acid" "外用维A酸或果酸" = risk(Medication, Medicines, &[DaysAgo], &[], Always,
            "Have you used a retinoid or an acid on your face? (If so, when was the last time?)", "您上一次在面部使用维A酸或果酸是几天前？")
            .also_called("tretinoin adapalene retinol tazarotene glycolic salicylic aha bha retinoid retinoids"),
        Biostimulator "biostimulator" "injected biostimulator" "再生型注射填充剂" = risk(Procedure, FaceProcedures, &[DaysAgo, Zones], &[], Always,
            "Have you had a biostimulator injected? (If so, when was the last time?)", "您上一次注射再生型填充剂是什么时候？在哪里？")
            .also_called("sculptra radiesse ellanse plla caha polylactic"),
        BotulinumToxin "botulinum_toxin" "botulinum toxin in the face" "肉毒毒素注射" = risk(Procedure, FaceProcedures, &[DaysAgo, Zones], &[], Always,
            "Have you had botulinum toxin in the face? (If so, when was the last time?)", "您上一次注射肉毒毒素是什么时候？在哪里？")
            .also_called("botox dysport xeomin botulinum 肉毒"),
        DentalExtraction "dental_extraction" "tooth extraction" "拔牙" = risk(Procedure, FaceProcedures, &[DaysAgo], &[], Always,
            "Have you had a tooth extracted? (If so, when was the last time?)", "您上一次拔牙是什么时候？"),
        DermalFiller "dermal_filler" "temporary dermal filler" "可吸收填充剂" = risk(Procedure, FaceProcedures, &[DaysAgo, Zones], &[], Always,
            "Have you had filler injected? (If so, when was the last time?)", "您上一次注射填充剂是什么时候？在哪里？")
            .also_called("juvederm restylane hyaluronic filler fillers 玻尿酸"),
        EnergyDevice "energy_device" "radiofrequency, ultrasound or intense pulsed light" "射频、超声或强脉冲光" = risk(Procedure, FaceProcedures, &[DaysAgo], &[], Always,
            "Have you had radiofrequency, ultrasound or intense pulsed light (IPL) on the face? (If so, when was the last time?)", "您上一次做面部射频、超声或强脉冲光是什么时候？")
            .also_called("rf hifu ipl ultherapy thermage"),
        EyelidSurgery "eyelid_surgery" "surgery on the eyelids, brow or tear ducts" "眼睑、眉部或泪道手术" = risk(Procedure, Eye, &[DaysAgo], &[], Always,
            "Have you had surgery on your eyelids, brow or tear ducts? (If so, when was the last time?)", "您上一次做眼睑、眉部或泪道手术是什么时候？")
            .also_called("blepharoplasty browlift eyelid lift 双眼皮"),
        FaceLift "face_lift" "face lift" "面部提升手术" = risk(Procedure, FaceProcedures, &[DaysAgo], &[], Always,
            "Have you had a face lift? (If so, when?)", "您什么时候做过面部提升手术？")
            .also_called("facelift rhytidectomy lift"),
        FacialSurgery "facial_surgery" "other facial surgery" "其他面部手术" = risk(Procedure, FaceProcedures, &[DaysAgo, Zones], &[], Always,
            "Have you had other surgery on the face? (If so, when was the last time?)", "您上一次做面部手术是什么时候？在哪里？")
            .also_called("rhinoplasty genioplasty orthognathic"),
        FacialWaxing "facial_waxing" "facial waxing" "面部脱毛" = risk(Procedure, FaceProcedures, &[DaysAgo], &[], Always,
            "Have you had your face waxed? (If so, when was the last time?)", "您上一次面部蜜蜡脱毛是什么时候？")
            .also_called("threading depilation"),
        FatDissolver "fat_dissolver" "fat-dissolving injection" "溶脂注射" = risk(Procedure, FaceProcedures, &[DaysAgo], &[], Always,
            "Have you had a fat-dissolving injection? (If so, when was the last time?)", "您上一次做溶脂注射是什么时候？")
            .also_called("kybella aqualyx deoxycholic lipolysis"),
        FatGraft "fat_graft" "fat graft in the face" "面部脂肪移植" = risk(Procedure, FaceProcedures, &[DaysAgo], &[], Always,
            "Have you had a fat graft in the face? (If so, when was the last time?)", "您上一次做面部脂肪移植是什么时候？")
            .also_called("lipofilling"),
        FertilityTreatment "fertility_treatment" "current fertility treatment (hormone stimulation, insemination, IVF)" "正在接受生育治疗（促排卵、人工授精、试管婴儿）" = risk(Procedure, General, &[], &[], Trying,
            "Are you having fertility treatment now?", "您正在接受生育治疗吗？")
            .also_called("ivf iui icsi clomid clomifene clomiphene 试管婴儿"),
        GoldThread "gold_thread" "gold threads" "金线" = risk(Procedure, FaceProcedures, &[Zones], &[], Always,
            "Have you ever had gold threads implanted?", "您植入过金线吗？在哪里？"),
        IntraocularSurgeryOrInjection "intraocular_surgery_or_injection" "operation, injection or laser inside the eye (cataract, retina, glaucoma, injection into the eye)" "眼内手术、眼内注射或眼内激光（白内障、视网膜、青光眼、玻璃体注射）" = risk(Procedure, Eye, &[DaysAgo], &[], Always,
            "Have you had an operation, an injection or a laser treatment inside the eye? (If so, when was the last time?)", "您上一次做眼内手术、眼内注射或眼内激光是什么时候？")
            .also_called("cataract cataracts vitrectomy trabeculectomy intravitreal aflibercept eylea ranibizumab lucentis 白内障"),
        LaserOrDeepPeel "laser_or_deep_peel" "laser, deep peel or resurfacing" "激光或深层换肤" = risk(Procedure, FaceProcedures, &[DaysAgo], &[], Always,
            "Have you had a laser treatment or a deep peel? (If so, when was the last time?)", "您上一次做激光或深层换肤是什么时候？")
            .also_called("fraxel co2 erbium phenol tca laser"),
        LashExtensions "lash_extensions" "lash extensions or lash lift" "嫁接睫毛或烫睫毛" = risk(Procedure, FaceProcedures, &[DaysAgo], &[], Optional,
            "Do you have lash extensions or a lash lift? (If so, when were they done?)", "您做过嫁接睫毛或烫睫毛吗？什么时候？")
            .also_called("eyelash eyelashes lashes lift"),
        LongLastingThreads "long_lasting_threads" "lifting threads of polylactic acid or polycaprolactone, or of an unknown material" "聚乳酸、聚己内酯或材质不明的提升线" = risk(Procedure, FaceProcedures, &[DaysAgo, Zones], &[], Always,
            "Have you had lifting threads made of PLLA or PCL, or of a material you cannot name? (If so, when was the last time?)", "您上一次做聚乳酸、聚己内酯或材质不明的提升线是什么时候？在哪里？")
            .also_called("plla pcl polylactic polycaprolactone"),
        Microdermabrasion "microdermabrasion" "microdermabrasion" "微晶磨皮" = risk(Procedure, FaceProcedures, &[DaysAgo], &[], Always,
            "Have you had microdermabrasion? (If so, when was the last time?)", "您上一次做微晶磨皮是什么时候？"),
        Microneedling "microneedling" "microneedling" "微针" = risk(Procedure, FaceProcedures, &[DaysAgo], &[], Always,
            "Have you had microneedling? (If so, when was the last time?)", "您上一次做微针是什么时候？")
            .also_called("dermaroller dermapen needling"),
        OtherProcedure "other_procedure" "another cosmetic procedure on the face, or one of unknown name" "其他或不明的面部美容操作" = risk(Procedure, FaceProcedures, &[DaysAgo], &[], Always,
            "Have you had any other cosmetic procedure on the face, or one you cannot name? (If so, when was the last time?)", "您上一次做其他面部美容操作是什么时候？"),
        PdoThreads "pdo_threads" "PDO (polydioxanone) lifting threads" "PDO提升线" = risk(Procedure, FaceProcedures, &[DaysAgo, Zones], &[], Always,
            "Have you had PDO (polydioxanone) lifting threads? (If so, when was the last time?)", "您上一次做PDO提升线是什么时候？在哪里？")
            .also_called("thread threads lift"),
        PermanentFiller "permanent_filler" "permanent filler or silicone" "永久填充物" = risk(Procedure, FaceProcedures, &[Zones], &[], Always,
            "Have you ever had permanent filler or silicone?", "您注射过永久填充物或硅胶吗？在哪里？")
            .also_called("biopolymer pmma polyacrylamide silicone"),
        PermanentMakeup "permanent_makeup" "permanent make-up" "半永久化妆" = risk(Procedure, FaceProcedures, &[DaysAgo, Zones], &[], Always,
            "Have you had permanent make-up done? (If so, when was the last time?)", "您上一次做半永久化妆是什么时候？在哪里？")
            .also_called("microblading tattoo makeup"),
        PrpOrSkinBooster "prp_or_skin_booster" "platelet-rich plasma or skin booster injections" "富血小板血浆或水光注射" = risk(Procedure, FaceProcedures, &[DaysAgo], &[], Always,
            "Have you had platelet-rich plasma (PRP) or a skin booster injected? (If so, when was the last time?)", "您上一次做富血小板血浆或水光注射是什么时候？")
            .also_called("prp profhilo mesotherapy"),
        RecentMajorSurgery "recent_major_surgery" "major surgery" "大手术" = risk(Procedure, General, &[DaysAgo], &[], Always,
            "Have you had major surgery? (If so, when?)", "您做过大手术吗？什么时候？")
            .also_called("operation"),
        RecentVaccination "recent_vaccination" "vaccination" "接种疫苗" = risk(Procedure, General, &[DaysAgo, Side], &[], Optional,
            "Have you had a vaccination recently? (If so, when?)", "您上一次接种疫苗是什么时候？在哪只手臂？")
            .also_called("vaccine vaccinated jab immunisation immunization 疫苗"),
        RefractiveEyeSurgery "refractive_eye_surgery" "laser or lens surgery to correct vision (LASIK, PRK, SMILE)" "屈光手术（LASIK、PRK、SMILE）" = risk(Procedure, Eye, &[DaysAgo], &[], Always,
            "Have you had surgery to correct your vision, such as LASIK? (If so, when?)", "您什么时候做过近视矫正手术，如LASIK？")
            .also_called("lasik lasek prk icl 近视手术"),
        SuperficialPeel "superficial_peel" "superficial peel" "浅层换肤" = risk(Procedure, FaceProcedures, &[DaysAgo], &[], Always,
            "Have you had a light peel? (If so, when was the last time?)", "您上一次做浅层换肤是什么时候？")
            .also_called("glycolic salicylic mandelic"),
        TattooFace "tattoo_face" "tattoo on the face, neck or scalp (permanent make-up has its own entry)" "面颈或头皮纹身（半永久化妆另列）" = risk(Procedure, FaceProcedures, &[DaysAgo, Zones], &[], Optional,
            "Do you have a tattoo on the face, neck or scalp? (If so, when was it done?)", "您的面颈或头皮有纹身吗？什么时候做的？在哪里？")
            .also_called("tattoo tattoos tattooed"),
        UnknownInjectable "unknown_injectable" "unknown injectable" "不明注射物" = risk(Procedure, FaceProcedures, &[Zones], &[], Always,
            "Have you ever had an injection in the face that you cannot name?", "您的面部注射过说不出名称的物质吗？在哪里？"),
        ContactLenses "contact_lenses" "wears contact lenses today" "今日佩戴隐形眼镜" = risk(State, Today, &[], &[], Optional,
            "Are you wearing contact lenses now?", "您现在戴着隐形眼镜吗？")
            .also_called("contacts lens lenses 隐形眼镜"),
        DepletedState "depleted_state" "hungry, exhausted, sleepless, dehydrated or just after strenuous exercise" "饥饿、过劳、失眠或脱水" = risk(State, Today, &[], &[], Always,
            "Are you hungry, exhausted, thirsty or short of sleep, or have you just done strenuous exercise?", "您现在是否饥饿、疲惫、口渴、睡眠不足，或刚剧烈运动过？"),
        HearingAid "hearing_aid" "hearing aid" "助听器" = risk(State, General, &[Side], &[], Optional,
            "Do you wear a hearing aid?", "您佩戴助听器吗？在哪一侧？"),
        NumbedSkin "numbed_skin" "skin numbed today by a cream or a dental injection" "今日因麻药膏或牙科麻醉而麻木" = risk(State, Today, &[Zones], &[], Always,
            "Is any part of your face numb today from a numbing cream or a dental injection?", "您的面部今天有因麻药膏或牙科麻醉而麻木的部位吗？在哪里？")
            .also_called("lidocaine emla anaesthetic anesthetic numb"),
        RecentAlcoholOrDrugs "recent_alcohol_or_drugs" "alcohol or recreational drugs today" "当日饮酒或使用毒品" = risk(State, Today, &[], &[], Always,
            "Have you had alcohol or recreational drugs today?", "您今天饮酒或使用过毒品吗？")
            .also_called("drunk cannabis cocaine"),
    }
}

/// The words of codes, labels, questions and usual names.
static WORDS: LazyLock<WordIndex> = LazyLock::new(|| {
    let english = Language::English;
    let texts = |risk: &Risk| [risk.code(), risk.label(english), risk.question(english), risk.record().names];
    WordIndex::new(Risk::ALL.iter().map(|risk| (risk.code(), texts(risk))))
});

/// The usual names, and codes that are one word.
static NAMES: LazyLock<WordIndex> = LazyLock::new(|| {
    let word = |risk: &Risk| if risk.code().contains('_') { "" } else { risk.code() };
    WordIndex::new(Risk::ALL.iter().map(|risk| (risk.code(), [risk.record().names, word(risk)])))
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

    /// The risks whose usual names occur in a note: medicines, brands, diagnoses. It misses many, so it only says what to ask.
    ///
    /// ```
    /// use tcm_facial::intake::Risk;
    ///
    /// let named = Risk::named_in("Apixaban 5 mg twice a day, Ozempic since May");
    /// assert!(named.iter().eq([Risk::Anticoagulant, Risk::Glp1Medicine]));
    /// ```
    pub fn named_in(note: &str) -> RiskSet {
        NAMES.occurring_in(note).into_iter().filter_map(|code| code.parse().ok()).collect()
    }

    /// The group of questions under which it is asked.
    pub const fn group(self) -> QuestionGroup {
        self.record().group
    }

    /// Who answers the question: the person, or the practitioner who examines.
    pub const fn asked_of(self) -> Respondent {
        self.record().asked_of
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
