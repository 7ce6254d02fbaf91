//! Korean names in hangul, read off one table (see [the parent](super) for its source). Where the table puts a part of a name in
//! brackets, both forms stand here. Data alone.

use crate::atlas::Meridian::{
    self, Bladder, Conception, Gallbladder, Governor, Heart, Kidney, LargeIntestine, Liver, Lung,
    Pericardium, SmallIntestine, Spleen, Stomach, TripleEnergizer,
};

/// For each meridian, the names of its points in order; `/` joins the names of one point.
pub(super) const HANGUL: [(Meridian, &str); 14] = [
    (Lung, "중부 운문 천부 협백 척택 공최 열결 경거 태연 어제 소상"),
    (
        LargeIntestine,
        "상양 이간 삼간 합곡 양계 편력 온류 하렴 상렴 수삼리/삼리 곡지 주료 수오리/오리 비노 견우 거골 천정 \
         부돌 화료 영향",
    ),
    (
        Stomach,
        "승읍 사백 거료 지창 대영 협거 하관 두유 인영 수돌 기사 결분 기호 고방 옥예 응창 유중 유근 불용 승만 \
         양문 관문 태을 활육문 천추 외릉 대거 수도 귀래 기충 비관 복토 음시 양구 독비 족삼리/삼리 상거허 조구 \
         하거허 풍륭 해계 충양 함곡 내정 예태",
    ),
    (
        Spleen,
        "은백 대도 태백 공손 상구 삼음교 루곡 지기 음릉천 혈해 기문 충문 부사 복결 대횡 복애 식두 천계 흉향 \
         주영 대포",
    ),
    (Heart, "극천 청령 소해 영도 통리 음극 신문 소부 소충"),
    (
        SmallIntestine,
        "소택 전곡 후계 완골 양곡 양노 지정 소해 견정 노유/노수 천종 병풍 곡원 견외유 견중유 천창 천용 관료 \
         청궁",
    ),
    (
        Bladder,
        "정명 찬죽 미충 곡차 오처 승광 통천 락각 옥침 천주 대저 풍문 폐유 궐음유 심유 독유 격유 간유 담유 \
         비유 위유 삼초유 신유 기해유 대장유 관원유 소장유 방광유 중려내유 백환유 상료 차료 중료 하료 회양 승부 \
         은문 부극 위양 위중 부분 백호 고황유/고황 신당 의회 격관 혼문 양강 의사 위창 황문 지실 포황 질변 \
         합양 승근 승산 비양 부양 곤륜 복참 신맥 금문 경골 속골 족통곡/통곡 지음",
    ),
    (
        Kidney,
        "용천 연곡 태계 대종 수천 조해 복류 교신 축빈 음곡 횡골 대혁 기혈 사만 중주 황유 상곡 석관 음도 통곡 \
         유문 보랑 신봉 영허 신장 욱중 유부",
    ),
    (Pericardium, "천지 천천 곡택 극문 간사 내관 대릉 노궁 중충"),
    (
        TripleEnergizer,
        "관충 액문 중저 양지 외관 지구 회종 삼양락 사독 천정 청랭연 소락 뇌회 견료 천료 천용 예풍 계맥 노식 \
         각손 이문 화료 사죽공",
    ),
    (
        Gallbladder,
        "동자료 청회 상관/객주인 함염 현로 현리 곡빈 솔곡 천충 부백 두규음/규음 완골 본신 양백 두임읍/임읍 \
         목창 정영 승령 뇌공 풍지 견정 연액 첩근 일월 경문 대맥 오추 유도 거료 환도 풍시 중독 슬양관/양관 \
         양릉천 양교 외구 광명 양보 현종/절골 구허 족임읍/임읍 지오회 협계 족규음/규음",
    ),
    (Liver, "대돈 행간 태충 중봉 여구 중도 슬관 곡천 음보 족오리/오리 음염 금맥 장문 기문"),
    (
        Governor,
        "장강 요유 요양관/양관 명문 현추 척중 중추 근축 지양 영대 신도 신주 도도 대추 아문 풍부 뇌호 강간 \
         후정 백회 전정 신회 상성 신정 소료 인중/수구 태단 은교",
    ),
    (
        Conception,
        "회음 곡골 중극 관원 석문 기해 음교 신궐 수분 하완 건리 중완 상완 거궐 구미 중정 단중 옥당 자궁 화개 \
         선기 천돌 염천 승장",
    ),
];
