//! Signs and symptoms of traditional diagnosis: tongue, pulse, complexion, skin and complaints.

use crate::atlas::set::vocabulary_set;
use crate::atlas::vocabulary::vocabulary;

vocabulary! {
    /// A sign or symptom that a practitioner records: tongue, pulse, complexion, skin, or a complaint of the person.
    ///
    /// A sign that is not recorded counts as absent, never as unknown. Signs that exclude each other share an
    /// [`ExclusiveGroup`]; an intake with two of them is an error. Rule packs cannot add signs.
    ///
    /// ```
    /// use tcm_facial::atlas::Language;
    /// use tcm_facial::intake::{ExclusiveGroup, Sign};
    ///
    /// assert_eq!(Sign::TonguePale.exclusive_group(), Some(ExclusiveGroup::TongueColour));
    /// assert_eq!(Sign::TonguePale.label(Language::English), "pale tongue");
    /// ```
    #[doc(alias = "symptom")]
    #[non_exhaustive]
    pub bilingual enum Sign: "sign" => SignRecord {
        TonguePale "tongue_pale" "pale tongue" "舌淡" = sign(SignGroup::TongueBody, Some(ExclusiveGroup::TongueColour)),
        TongueLightRed "tongue_light_red" "light red tongue (normal)" "舌淡红" = sign(SignGroup::TongueBody, Some(ExclusiveGroup::TongueColour)),
        TongueRed "tongue_red" "red tongue" "舌红" = sign(SignGroup::TongueBody, Some(ExclusiveGroup::TongueColour)),
        TongueDusky "tongue_dusky" "dusky tongue" "舌暗" = sign(SignGroup::TongueBody, Some(ExclusiveGroup::TongueColour)),
        TonguePurple "tongue_purple" "purple tongue" "舌紫" = sign(SignGroup::TongueBody, Some(ExclusiveGroup::TongueColour)),
        TongueCrimson "tongue_crimson" "deep red tongue" "舌红绛" = sign(SignGroup::TongueBody, Some(ExclusiveGroup::TongueColour)),
        TongueSwollen "tongue_swollen" "swollen tongue" "舌胖大" = sign(SignGroup::TongueBody, Some(ExclusiveGroup::TongueSize)),
        TongueThin "tongue_thin" "thin tongue" "舌瘦薄" = sign(SignGroup::TongueBody, Some(ExclusiveGroup::TongueSize)),
        TongueToothMarked "tongue_tooth_marked" "tooth-marked tongue" "舌有齿痕" = sign(SignGroup::TongueBody, None),
        TongueCracked "tongue_cracked" "cracked tongue" "舌有裂纹" = sign(SignGroup::TongueBody, None),
        TongueStasisSpots "tongue_stasis_spots" "stasis spots on the tongue" "舌有瘀点瘀斑" = sign(SignGroup::TongueBody, None),
        TongueRedTip "tongue_red_tip" "red tip of the tongue" "舌尖红" = sign(SignGroup::TongueBody, None),
        TongueRedSides "tongue_red_sides" "red sides of the tongue" "舌边红" = sign(SignGroup::TongueBody, None),
        SublingualVeinsDark "sublingual_veins_dark" "dark, full sublingual veins" "舌下络脉青紫迂曲" = sign(SignGroup::TongueBody, None),
        CoatThinWhite "coat_thin_white" "thin white coat" "苔薄白" = sign(SignGroup::TongueCoat, Some(ExclusiveGroup::CoatMain)),
        CoatWhiteSlippery "coat_white_slippery" "white slippery coat" "苔白滑" = sign(SignGroup::TongueCoat, Some(ExclusiveGroup::CoatMain)),
        CoatWhiteGreasy "coat_white_greasy" "white greasy coat" "苔白腻" = sign(SignGroup::TongueCoat, Some(ExclusiveGroup::CoatMain)),
        CoatThinYellow "coat_thin_yellow" "thin yellow coat" "苔薄黄" = sign(SignGroup::TongueCoat, Some(ExclusiveGroup::CoatMain)),
        CoatYellow "coat_yellow" "yellow coat" "苔黄" = sign(SignGroup::TongueCoat, Some(ExclusiveGroup::CoatMain)),
        CoatYellowGreasy "coat_yellow_greasy" "yellow greasy coat" "苔黄腻" = sign(SignGroup::TongueCoat, Some(ExclusiveGroup::CoatMain)),
        CoatScant "coat_scant" "scant coat" "少苔" = sign(SignGroup::TongueCoat, Some(ExclusiveGroup::CoatMain)),
        CoatPeeledCentre "coat_peeled_centre" "coat peeled in the centre" "苔中剥" = sign(SignGroup::TongueCoat, None),
        PulseFloating "pulse_floating" "floating pulse" "脉浮" = sign(SignGroup::Pulse, Some(ExclusiveGroup::PulseDepth)),
        PulseDeep "pulse_deep" "deep pulse" "脉沉" = sign(SignGroup::Pulse, Some(ExclusiveGroup::PulseDepth)),
        PulseSlow "pulse_slow" "slow pulse" "脉迟" = sign(SignGroup::Pulse, Some(ExclusiveGroup::PulseRate)),
        PulseModerate "pulse_moderate" "moderate, unhurried pulse" "脉缓" = sign(SignGroup::Pulse, Some(ExclusiveGroup::PulseRate)),
        PulseRapid "pulse_rapid" "rapid pulse" "脉数" = sign(SignGroup::Pulse, Some(ExclusiveGroup::PulseRate)),
        PulseWeak "pulse_weak" "weak pulse" "脉弱" = sign(SignGroup::Pulse, Some(ExclusiveGroup::PulseStrength)),
        PulseForceful "pulse_forceful" "forceful pulse" "脉有力" = sign(SignGroup::Pulse, Some(ExclusiveGroup::PulseStrength)),
        PulseThin "pulse_thin" "thin (thready) pulse" "脉细" = sign(SignGroup::Pulse, None),
        PulseWiry "pulse_wiry" "wiry pulse" "脉弦" = sign(SignGroup::Pulse, None),
        PulseSlippery "pulse_slippery" "slippery pulse" "脉滑" = sign(SignGroup::Pulse, Some(ExclusiveGroup::PulseFlow)),
        PulseChoppy "pulse_choppy" "choppy pulse" "脉涩" = sign(SignGroup::Pulse, Some(ExclusiveGroup::PulseFlow)),
        PulseSoggy "pulse_soggy" "soggy (soft) pulse" "脉濡" = sign(SignGroup::Pulse, None),
        FacePale "face_pale" "pale complexion" "面色苍白" = sign(SignGroup::Complexion, Some(ExclusiveGroup::FaceColour)),
        FaceSallow "face_sallow" "sallow complexion" "面色萎黄" = sign(SignGroup::Complexion, Some(ExclusiveGroup::FaceColour)),
        FaceRed "face_red" "red complexion" "面红" = sign(SignGroup::Complexion, Some(ExclusiveGroup::FaceColour)),
        FaceDusky "face_dusky" "dark, dusky complexion" "面色晦暗" = sign(SignGroup::Complexion, Some(ExclusiveGroup::FaceColour)),
        FaceMalarFlush "face_malar_flush" "malar flush" "颧红" = sign(SignGroup::Complexion, None),
        FaceDull "face_dull" "lacklustre complexion" "面色无华" = sign(SignGroup::Complexion, None),
        FlushesWithHeat "flushes_with_heat" "facial flushing brought on by heat or emotion" "遇热或激动面部潮红" = sign(SignGroup::Complexion, None),
        LipsPale "lips_pale" "pale lips" "唇色淡白" = sign(SignGroup::Complexion, Some(ExclusiveGroup::LipColour)),
        LipsPurple "lips_purple" "purple lips" "唇色紫暗" = sign(SignGroup::Complexion, Some(ExclusiveGroup::LipColour)),
        UnderEyeBlack "under_eye_black" "very dark circles under the eyes" "眼眶黧黑" = sign(SignGroup::Complexion, None),
        UnderEyeBluish "under_eye_bluish" "bluish-purple circles under the eyes" "眼眶青紫" = sign(SignGroup::Complexion, None),
        EyelidSwelling "eyelid_swelling" "swollen eyelids" "眼睑浮肿" = sign(SignGroup::Complexion, None),
        FacePuffy "face_puffy" "puffy face" "面部浮肿" = sign(SignGroup::Complexion, None),
        SkinDry "skin_dry" "dry skin" "皮肤干燥" = sign(SignGroup::Skin, None),
        SkinFlaky "skin_flaky" "flaking skin" "皮肤脱屑" = sign(SignGroup::Skin, None),
        SkinOily "skin_oily" "oily skin" "皮肤油腻" = sign(SignGroup::Skin, None),
        SkinItch "skin_itch" "itchy skin" "皮肤瘙痒" = sign(SignGroup::Skin, None),
        SkinThin "skin_thin" "thin skin" "皮肤菲薄" = sign(SignGroup::Skin, None),
        SkinBurning "skin_burning" "burning sensation in the skin" "皮肤灼热" = sign(SignGroup::Skin, None),
        FineDryLines "fine_dry_lines" "fine dry lines" "干燥细纹" = sign(SignGroup::Skin, None),
        DeepLines "deep_lines" "deep lines" "皱纹深重" = sign(SignGroup::Skin, None).aged_from(25),
        TissueDrooping "tissue_drooping" "drooping facial tissue" "面部松弛下垂" = sign(SignGroup::Skin, None),
        FrownLinesTension "frown_lines_tension" "tense brow with frown lines" "眉间紧蹙" = sign(SignGroup::Skin, None),
        PapulesRed "papules_red" "red papules" "红色丘疹" = sign(SignGroup::Skin, None),
        Pustules "pustules" "pustules" "脓疱" = sign(SignGroup::Skin, None),
        NodulesCysts "nodules_cysts" "nodules or cysts" "结节或囊肿" = sign(SignGroup::Skin, None),
        LesionsPainful "lesions_painful" "painful lesions" "皮损疼痛" = sign(SignGroup::Skin, None),
        LesionsFixedDark "lesions_fixed_dark" "dark, fixed lesions" "皮损色暗固定不移" = sign(SignGroup::Skin, None),
        ScarsDark "scars_dark" "dark or raised scars" "瘢痕色暗" = sign(SignGroup::Skin, None),
        Telangiectasia "telangiectasia" "visible small blood vessels" "毛细血管扩张" = sign(SignGroup::Skin, None),
        BrownPatches "brown_patches" "brown patches" "面部褐斑" = sign(SignGroup::Skin, None),
        CheekTemplePatches "cheek_temple_patches" "dark patches on cheeks and temples" "颧颞部褐斑" = sign(SignGroup::Skin, None),
        LesionsNoseForehead "lesions_nose_forehead" "lesions mainly on nose and forehead" "皮损以鼻额为主" = sign(SignGroup::Skin, None),
        LesionsPerioral "lesions_perioral" "lesions mainly around the mouth" "皮损以口周为主" = sign(SignGroup::Skin, None),
        LesionsChinJaw "lesions_chin_jaw" "lesions mainly on chin and jaw" "皮损以下颏下颌为主" = sign(SignGroup::Skin, None),
        LesionsChestBack "lesions_chest_back" "lesions also on chest and back" "皮损延及胸背" = sign(SignGroup::Skin, None),
        NailsBrittle "nails_brittle" "brittle nails" "爪甲脆薄" = sign(SignGroup::Skin, None),
        HairGreyingEarly "hair_greying_early" "early greying or hair loss" "早白发或脱发" = sign(SignGroup::Skin, None).aged_until(45),
        Fatigue "fatigue" "general fatigue" "神疲乏力" = sign(SignGroup::Energy, None),
        LimbsTired "limbs_tired" "tired limbs" "四肢倦怠" = sign(SignGroup::Energy, None),
        HeavyBody "heavy_body" "heavy feeling in the body" "身体困重" = sign(SignGroup::Energy, None),
        ReluctantToSpeak "reluctant_to_speak" "reluctance to speak" "少气懒言" = sign(SignGroup::Energy, None),
        WeakVoice "weak_voice" "weak voice" "语声低微" = sign(SignGroup::Energy, None),
        BearingDown "bearing_down" "bearing-down feeling" "坠胀感" = sign(SignGroup::Energy, None),
        Drowsiness "drowsiness" "drowsiness" "困倦嗜睡" = sign(SignGroup::Energy, None),
        ColdLimbs "cold_limbs" "cold limbs" "四肢不温" = sign(SignGroup::Temperature, None),
        ColdBackKnees "cold_back_knees" "cold back and knees" "腰膝冷" = sign(SignGroup::Temperature, None),
        AversionToCold "aversion_to_cold" "aversion to cold" "畏寒" = sign(SignGroup::Temperature, None),
        HotPalmsSoles "hot_palms_soles" "hot palms and soles" "手足心热" = sign(SignGroup::Temperature, None),
        AfternoonHeat "afternoon_heat" "afternoon heat" "午后潮热" = sign(SignGroup::Temperature, None).aged_from(18),
        SpontaneousSweat "spontaneous_sweat" "spontaneous sweating" "自汗" = sign(SignGroup::Sweat, None),
        NightSweats "night_sweats" "night sweats" "盗汗" = sign(SignGroup::Sweat, None),
        PoorAppetite "poor_appetite" "poor appetite" "食欲不振" = sign(SignGroup::Digestion, Some(ExclusiveGroup::Appetite)),
        IncreasedHunger "increased_hunger" "increased hunger" "消谷善饥" = sign(SignGroup::Digestion, Some(ExclusiveGroup::Appetite)),
        HungerNoDesire "hunger_no_desire" "hunger with no desire to eat" "饥不欲食" = sign(SignGroup::Digestion, Some(ExclusiveGroup::Appetite)),
        BloatingAfterMeals "bloating_after_meals" "bloating after meals" "食后腹胀" = sign(SignGroup::Digestion, None),
        FoulBreath "foul_breath" "foul breath" "口臭" = sign(SignGroup::Digestion, None),
        BitterTaste "bitter_taste" "bitter taste" "口苦" = sign(SignGroup::Digestion, None),
        ThirstColdDrinks "thirst_cold_drinks" "thirst for cold drinks" "渴喜冷饮" = sign(SignGroup::Digestion, Some(ExclusiveGroup::Thirst)),
        ThirstNoDesire "thirst_no_desire" "thirst with little desire to drink" "渴不多饮" = sign(SignGroup::Digestion, Some(ExclusiveGroup::Thirst)),
        DryMouthThroat "dry_mouth_throat" "dry mouth and throat" "口燥咽干" = sign(SignGroup::Digestion, None),
        StickyMouth "sticky_mouth" "sticky feeling in the mouth" "口中黏腻" = sign(SignGroup::Digestion, None),
        EpigastricBurning "epigastric_burning" "burning in the epigastrium" "胃脘灼热" = sign(SignGroup::Digestion, None),
        GumsSwollen "gums_swollen" "swollen, sore gums" "牙龈肿痛" = sign(SignGroup::Digestion, None),
        LooseStool "loose_stool" "loose stools" "便溏" = sign(SignGroup::Stool, Some(ExclusiveGroup::StoolForm)),
        StickyStool "sticky_stool" "sticky stools" "大便黏滞" = sign(SignGroup::Stool, Some(ExclusiveGroup::StoolForm)),
        DryStool "dry_stool" "dry stools or constipation" "大便干结" = sign(SignGroup::Stool, Some(ExclusiveGroup::StoolForm)),
        DawnDiarrhoea "dawn_diarrhoea" "diarrhoea at daybreak" "五更泄泻" = sign(SignGroup::Stool, None),
        StoolUpsetWithStress "stool_upset_with_stress" "urgent loose stools when tense, with relief afterwards" "情绪紧张则腹痛泄泻，泻后痛减" = sign(SignGroup::Stool, None),
        DarkUrine "dark_urine" "dark urine" "小便短赤" = sign(SignGroup::Urine, None),
        ScantyUrine "scanty_urine" "scanty urine" "小便短少" = sign(SignGroup::Urine, None),
        NightUrination "night_urination" "frequent urination at night" "夜尿频多" = sign(SignGroup::Urine, None),
        FrequentClearUrine "frequent_clear_urine" "frequent clear urination" "小便频数清长" = sign(SignGroup::Urine, None),
        DribblingUrine "dribbling_urine" "dribbling after urination" "尿后余沥" = sign(SignGroup::Urine, None).aged_from(18),
        Insomnia "insomnia" "poor sleep" "失眠" = sign(SignGroup::Sleep, None),
        DreamDisturbedSleep "dream_disturbed_sleep" "dream-disturbed sleep" "多梦" = sign(SignGroup::Sleep, None),
        Irritability "irritability" "irritability" "急躁易怒" = sign(SignGroup::Emotion, None),
        MoodSwings "mood_swings" "mood swings" "情绪波动" = sign(SignGroup::Emotion, None),
        LowMood "low_mood" "low mood" "情绪抑郁" = sign(SignGroup::Emotion, None),
        Sighing "sighing" "frequent sighing" "善太息" = sign(SignGroup::Emotion, None),
        Anxiety "anxiety" "anxiety" "焦虑不安" = sign(SignGroup::Emotion, None),
        EasilyStartled "easily_startled" "easily startled" "易惊" = sign(SignGroup::Emotion, None),
        IrregularMenses "irregular_menses" "irregular menstruation" "月经不调" = sign(SignGroup::Menses, None).of_menses(),
        ScantyMenses "scanty_menses" "scanty menstruation" "月经量少" = sign(SignGroup::Menses, Some(ExclusiveGroup::MensesAmount)).of_menses(),
        MensesHeavy "menses_heavy" "heavy menstruation" "月经量多" = sign(SignGroup::Menses, Some(ExclusiveGroup::MensesAmount)).of_menses(),
        MensesEarly "menses_early" "early menstruation" "月经先期" = sign(SignGroup::Menses, Some(ExclusiveGroup::MensesCycle)).of_menses(),
        MensesLate "menses_late" "late menstruation" "月经后期" = sign(SignGroup::Menses, Some(ExclusiveGroup::MensesCycle)).of_menses(),
        MensesClots "menses_clots" "menstrual clots" "经血有块" = sign(SignGroup::Menses, None).of_menses(),
        PremenstrualFlare "premenstrual_flare" "premenstrual worsening" "经前加重" = sign(SignGroup::Menses, None).of_menses(),
        BreastDistension "breast_distension" "breast distension" "乳房胀痛" = sign(SignGroup::Menses, None).of_menses(),
        PainfulMenses "painful_menses" "painful menstruation" "痛经" = sign(SignGroup::Menses, None).of_menses(),
        Dizziness "dizziness" "dizziness" "头晕" = sign(SignGroup::HeadEyeEar, None),
        Headache "headache" "headache" "头痛" = sign(SignGroup::HeadEyeEar, None),
        HeavyHead "heavy_head" "heavy feeling in the head" "头重如裹" = sign(SignGroup::HeadEyeEar, None),
        Tinnitus "tinnitus" "tinnitus" "耳鸣" = sign(SignGroup::HeadEyeEar, None),
        HearingReduced "hearing_reduced" "reduced hearing" "听力减退" = sign(SignGroup::HeadEyeEar, None),
        DryEyes "dry_eyes" "dry eyes" "两目干涩" = sign(SignGroup::HeadEyeEar, None),
        BlurredVision "blurred_vision" "blurred vision" "视物模糊" = sign(SignGroup::HeadEyeEar, None),
        RedEyes "red_eyes" "red eyes" "目赤" = sign(SignGroup::HeadEyeEar, None),
        RibDistension "rib_distension" "distension along the ribs" "胁肋胀痛" = sign(SignGroup::Pain, None),
        FixedStabbingPain "fixed_stabbing_pain" "fixed stabbing pain" "痛处固定刺痛" = sign(SignGroup::Pain, None),
        SoreBackKnees "sore_back_knees" "sore lower back and knees" "腰膝酸软" = sign(SignGroup::Pain, None),
        Palpitations "palpitations" "palpitations" "心悸" = sign(SignGroup::Other, None),
        Forgetful "forgetful" "forgetfulness" "健忘" = sign(SignGroup::Other, None),
        DryCough "dry_cough" "dry cough" "干咳" = sign(SignGroup::Other, None),
        SoreThroat "sore_throat" "sore throat" "咽痛" = sign(SignGroup::Other, None),
        ShortOfBreath "short_of_breath" "shortness of breath on effort" "气短" = sign(SignGroup::Other, None),
        ChestOppression "chest_oppression" "tightness in the chest" "胸闷" = sign(SignGroup::Other, None),
        AnkleOedema "ankle_oedema" "swollen ankles or limbs" "下肢水肿" = sign(SignGroup::Other, None),
        PhlegmThroat "phlegm_throat" "phlegm or a feeling of a lump in the throat" "咽中痰阻或异物感" = sign(SignGroup::Other, None),
        ProfusePhlegm "profuse_phlegm" "profuse phlegm" "痰多" = sign(SignGroup::Other, None),
        Prolapse "prolapse" "organ prolapse" "脏器下垂" = sign(SignGroup::Other, None).aged_from(18),
        TeethLoose "teeth_loose" "loose teeth" "齿摇" = sign(SignGroup::Other, None).aged_from(18).aged_until(60),
        EarlyAgeing "early_ageing" "early signs of ageing" "早衰" = sign(SignGroup::Other, None).aged_from(18).aged_until(45),
        BuildHeavy "build_heavy" "heavy build" "形体肥胖" = sign(SignGroup::Other, Some(ExclusiveGroup::Build)),
        BuildThin "build_thin" "thin build" "形体消瘦" = sign(SignGroup::Other, Some(ExclusiveGroup::Build)),
    }
}

vocabulary! {
    /// The group under which a sign is recorded.
    ///
    /// ```
    /// use tcm_facial::atlas::Language;
    /// use tcm_facial::intake::{Sign, SignGroup};
    ///
    /// for group in SignGroup::ALL {
    ///     let signs = Sign::ALL.iter().filter(|sign| sign.group() == *group);
    ///     println!("{}: {} signs", group.label(Language::English), signs.count());
    /// }
    /// assert_eq!(Sign::PulseWiry.group(), SignGroup::Pulse);
    /// ```
    #[non_exhaustive]
    pub enum SignGroup: "sign group" {
        TongueBody "tongue_body" "tongue body",
        TongueCoat "tongue_coat" "tongue coat",
        Pulse "pulse" "pulse",
        Complexion "complexion" "complexion",
        Skin "skin" "skin",
        Energy "energy" "energy",
        Temperature "temperature" "temperature",
        Sweat "sweat" "sweat",
        Digestion "digestion" "digestion",
        Stool "stool" "stool",
        Urine "urine" "urine",
        Sleep "sleep" "sleep",
        Emotion "emotion" "emotion",
        Menses "menses" "menstruation",
        HeadEyeEar "head_eye_ear" "head, eyes and ears",
        Pain "pain" "pain",
        Other "other" "other",
    }
}

vocabulary! {
    /// A group of signs that exclude each other: a tongue has one colour.
    ///
    /// ```
    /// use tcm_facial::atlas::Language;
    /// use tcm_facial::intake::{ExclusiveGroup, Sign};
    ///
    /// let group = Some(ExclusiveGroup::LipColour);
    /// let choices = Sign::ALL.iter().filter(|sign| sign.exclusive_group() == group);
    /// let labels: Vec<&str> = choices.map(|sign| sign.label(Language::English)).collect();
    /// assert_eq!(labels, ["pale lips", "purple lips"]);
    /// ```
    #[non_exhaustive]
    pub enum ExclusiveGroup: "exclusive group" {
        TongueColour "tongue_colour" "tongue colour",
        TongueSize "tongue_size" "tongue size",
        CoatMain "coat_main" "main coat",
        PulseDepth "pulse_depth" "pulse depth",
        PulseRate "pulse_rate" "pulse rate",
        PulseStrength "pulse_strength" "pulse strength",
        PulseFlow "pulse_flow" "pulse flow",
        FaceColour "face_colour" "face colour",
        LipColour "lip_colour" "lip colour",
        Appetite "appetite" "appetite",
        StoolForm "stool_form" "stool form",
        Build "build" "build",
        Thirst "thirst" "thirst",
        MensesCycle "menses_cycle" "menstrual cycle",
        MensesAmount "menses_amount" "menstrual flow",
    }
}

struct SignRecord {
    group: SignGroup,
    exclusive_group: Option<ExclusiveGroup>,
    /// Only women have it.
    is_of_women: bool,
    /// The ages at which it means something, in years.
    ages: (u8, u8),
}

const fn sign(group: SignGroup, exclusive_group: Option<ExclusiveGroup>) -> SignRecord {
    SignRecord { group, exclusive_group, is_of_women: false, ages: (0, u8::MAX) }
}

impl SignRecord {
    /// The years in which menses can be expected; those of the rules about pregnancy.
    const fn of_menses(self) -> Self {
        Self { is_of_women: true, ages: (10, 59), ..self }
    }

    const fn aged_from(self, least: u8) -> Self {
        Self { ages: (least, self.ages.1), ..self }
    }

    const fn aged_until(self, most: u8) -> Self {
        Self { ages: (self.ages.0, most), ..self }
    }
}

impl Sign {
    /// The group under which the sign is recorded.
    pub const fn group(self) -> SignGroup {
        self.record().group
    }

    /// The group of signs that exclude this one, if there is one.
    pub const fn exclusive_group(self) -> Option<ExclusiveGroup> {
        self.record().exclusive_group
    }

    /// The signs that cannot be expected of everybody.
    pub(super) const LIMITED: SignSet = {
        let mut limited = SignSet::EMPTY;
        let mut rest = Self::ALL;
        while let [sign, others @ ..] = rest {
            let SignRecord { is_of_women, ages, .. } = *sign.record();
            if is_of_women || ages.0 > 0 || ages.1 < u8::MAX {
                limited.insert(*sign);
            }
            rest = others;
        }
        limited
    };

    /// Whether only women have it, and the ages at which it can be expected, in years.
    pub(crate) const fn is_expected_in(self) -> (bool, (u8, u8)) {
        let record = self.record();
        (record.is_of_women, record.ages)
    }
}

vocabulary_set! {
    /// A set of signs, held in place, iterated in the order of [`Sign::ALL`].
    ///
    /// ```
    /// use tcm_facial::intake::{Sign, SignSet};
    ///
    /// let before: SignSet = [Sign::Fatigue, Sign::Insomnia].into_iter().collect();
    /// let now: SignSet = [Sign::Fatigue, Sign::Headache].into_iter().collect();
    /// let gone: Vec<Sign> = before.difference(now).iter().collect();
    /// assert_eq!(gone, [Sign::Insomnia]);
    /// ```
    pub struct SignSet of Sign, iterated by SignSetIter
}
