//! The Chinese names in the spelling of Wade and Giles, worked out from the pinyin (see [the parent](super) for the table of
//! syllables). Data alone.

use crate::atlas::Meridian::{
    self, Bladder, Conception, Gallbladder, Governor, Heart, Kidney, LargeIntestine, Liver, Lung,
    Pericardium, SmallIntestine, Spleen, Stomach, TripleEnergizer,
};

/// For each meridian, the names of its points in order.
pub(super) const NAMES: [(Meridian, &str); 14] = [
    (
        Lung,
        "Chung-fu Yün-men T'ien-fu Hsia-pai Ch'ih-tse K'ung-tsui Lieh-ch'üeh Ching-ch'ü T'ai-yüan \
         Yü-chi Shao-shang",
    ),
    (
        LargeIntestine,
        "Shang-yang Erh-chien San-chien Ho-ku Yang-hsi P'ien-li Wen-liu Hsia-lien Shang-lien \
         Shou-san-li Ch'ü-ch'ih Chou-liao Shou-wu-li Pi-nao Chien-yü Chü-ku T'ien-ting Fu-t'u \
         K'ou-ho-liao Ying-hsiang",
    ),
    (
        Stomach,
        "Ch'eng-ch'i Ssu-pai Chü-liao Ti-ts'ang Ta-ying Chia-ch'e Hsia-kuan T'ou-wei Jen-ying \
         Shui-t'u Ch'i-she Ch'üeh-p'en Ch'i-hu K'u-fang Wu-i Ying-ch'uang Ju-chung Ju-ken Pu-jung \
         Ch'eng-man Liang-men Kuan-men T'ai-i Hua-jou-men T'ien-shu Wai-ling Ta-chü Shui-tao \
         Kuei-lai Ch'i-ch'ung Pi-kuan Fu-t'u Yin-shih Liang-ch'iu Tu-pi Tsu-san-li Shang-chü-hsü \
         T'iao-k'ou Hsia-chü-hsü Feng-lung Chieh-hsi Ch'ung-yang Hsien-ku Nei-t'ing Li-tui",
    ),
    (
        Spleen,
        "Yin-pai Ta-tu T'ai-pai Kung-sun Shang-ch'iu San-yin-chiao Lou-ku Ti-chi Yin-ling-ch'üan \
         Hsüeh-hai Chi-men Ch'ung-men Fu-she Fu-chieh Ta-heng Fu-ai Shih-tou T'ien-hsi \
         Hsiung-hsiang Chou-jung Ta-pao",
    ),
    (Heart, "Chi-ch'üan Ch'ing-ling Shao-hai Ling-tao T'ung-li Yin-hsi Shen-men Shao-fu Shao-ch'ung"),
    (
        SmallIntestine,
        "Shao-tse Ch'ien-ku Hou-hsi Wan-ku Yang-ku Yang-lao Chih-cheng Hsiao-hai Chien-chen \
         Nao-shu T'ien-tsung Ping-feng Ch'ü-yüan Chien-wai-shu Chien-chung-shu T'ien-ch'uang \
         T'ien-jung Ch'üan-liao T'ing-kung",
    ),
    (
        Bladder,
        "Ching-ming Ts'uan-chu Mei-ch'ung Ch'ü-ch'a Wu-ch'u Ch'eng-kuang T'ung-t'ien Lo-ch'üeh \
         Yü-chen T'ien-chu Ta-chu Feng-men Fei-shu Chüeh-yin-shu Hsin-shu Tu-shu Ko-shu Kan-shu \
         Tan-shu P'i-shu Wei-shu San-chiao-shu Shen-shu Ch'i-hai-shu Ta-ch'ang-shu Kuan-yüan-shu \
         Hsiao-ch'ang-shu P'ang-kuang-shu Chung-lü-shu Pai-huan-shu Shang-liao Tz'u-liao \
         Chung-liao Hsia-liao Hui-yang Ch'eng-fu Yin-men Fu-hsi Wei-yang Wei-chung Fu-fen P'o-hu \
         Kao-huang Shen-t'ang I-hsi Ko-kuan Hun-men Yang-kang I-she Wei-ts'ang Huang-men Chih-shih \
         Pao-huang Chih-pien Ho-yang Ch'eng-chin Ch'eng-shan Fei-yang Fu-yang K'un-lun P'u-ts'an \
         Shen-mai Chin-men Ching-ku Shu-ku Tsu-t'ung-ku Chih-yin",
    ),
    (
        Kidney,
        "Yung-ch'üan Jan-ku T'ai-hsi Ta-chung Shui-ch'üan Chao-hai Fu-liu Chiao-hsin Chu-pin \
         Yin-ku Heng-ku Ta-ho Ch'i-hsüeh Ssu-man Chung-chu Huang-shu Shang-ch'ü Shih-kuan Yin-tu \
         Fu-t'ung-ku Yu-men Pu-lang Shen-feng Ling-hsü Shen-ts'ang Yü-chung Shu-fu",
    ),
    (
        Pericardium,
        "T'ien-ch'ih T'ien-ch'üan Ch'ü-tse Hsi-men Chien-shih Nei-kuan Ta-ling Lao-kung \
         Chung-ch'ung",
    ),
    (
        TripleEnergizer,
        "Kuan-ch'ung Yeh-men Chung-chu Yang-ch'ih Wai-kuan Chih-kou Hui-tsung San-yang-lo Ssu-tu \
         T'ien-ching Ch'ing-leng-yüan Hsiao-lo Nao-hui Chien-liao T'ien-liao T'ien-yu I-feng \
         Ch'ih-mai Lu-hsi Chiao-sun Erh-men Erh-ho-liao Ssu-chu-k'ung",
    ),
    (
        Gallbladder,
        "T'ung-tzu-liao T'ing-hui Shang-kuan Han-yen Hsüan-lu Hsüan-li Ch'ü-pin Shuai-ku \
         T'ien-ch'ung Fu-pai T'ou-ch'iao-yin Wan-ku Pen-shen Yang-pai T'ou-lin-ch'i Mu-ch'uang \
         Cheng-ying Ch'eng-ling Nao-k'ung Feng-ch'ih Chien-ching Yüan-yeh Che-chin Jih-yüeh \
         Ching-men Tai-mai Wu-shu Wei-tao Chü-liao Huan-t'iao Feng-shih Chung-tu Hsi-yang-kuan \
         Yang-ling-ch'üan Yang-chiao Wai-ch'iu Kuang-ming Yang-fu Hsüan-chung Ch'iu-hsü \
         Tsu-lin-ch'i Ti-wu-hui Hsia-hsi Tsu-ch'iao-yin",
    ),
    (
        Liver,
        "Ta-tun Hsing-chien T'ai-ch'ung Chung-feng Li-kou Chung-tu Hsi-kuan Ch'ü-ch'üan Yin-pao \
         Tsu-wu-li Yin-lien Chi-mai Chang-men Ch'i-men",
    ),
    (
        Governor,
        "Ch'ang-ch'iang Yao-shu Yao-yang-kuan Ming-men Hsüan-shu Chi-chung Chung-shu Chin-so \
         Chih-yang Ling-t'ai Shen-tao Shen-chu T'ao-tao Ta-chui Ya-men Feng-fu Nao-hu \
         Ch'iang-chien Hou-ting Pai-hui Ch'ien-ting Hsin-hui Shang-hsing Shen-t'ing Su-liao \
         Shui-kou Tui-tuan Yin-chiao",
    ),
    (
        Conception,
        "Hui-yin Ch'ü-ku Chung-chi Kuan-yüan Shih-men Ch'i-hai Yin-chiao Shen-ch'üeh Shui-fen \
         Hsia-wan Chien-li Chung-wan Shang-wan Chü-ch'üeh Chiu-wei Chung-t'ing Tan-chung Yü-t'ang \
         Tzu-kung Hua-kai Hsüan-chi T'ien-t'u Lien-ch'üan Ch'eng-chiang",
    ),
];
