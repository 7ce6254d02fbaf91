//! Vietnamese names, read off one table (see [the parent](super) for its source). Data alone.

use crate::atlas::Meridian::{
    self, Bladder, Conception, Gallbladder, Governor, Heart, Kidney, LargeIntestine, Liver, Lung,
    Pericardium, SmallIntestine, Spleen, Stomach, TripleEnergizer,
};

/// For each meridian, the names of its points in order; `/` joins the names of one point.
pub(super) const NAMES: [(Meridian, &str); 14] = [
    (
        Lung,
        "Trung phủ, Vân môn, Thiên phủ, Hiệp bạch, Xích trạch, Khổng tối, Liệt khuyết, Kinh cừ, \
         Thái uyên, Ngư tế, Thiếu thương",
    ),
    (
        LargeIntestine,
        "Thương dương, Nhị gian, Tam gian, Hợp cốc/Hiệp cốc, Dương khê, Thiên lịch, Ôn lưu, \
         Hạ liêm, Thượng liêm, Thủ tam lý, Khúc trì, Trữu liêu, Thủ ngũ lý/Ngũ lý, Tí nhu, \
         Kiên ngung, Ngự cốt, Thiên đỉnh, Phù đột, Hòa liêu, Nghênh hương",
    ),
    (
        Stomach,
        "Thừa khấp, Tứ bạch, Cự liêu, Địa thương, Đại nghênh, Giáp xa, Hạ quan, Đầu duy, \
         Nhân nghênh, Thủy đột, Khí xá, Khuyết bồn, Khí hộ, Khố phòng, Ốc ế, Ưng song, Nhũ trung, \
         Nhũ căn, Bất dung, Thừa mãn, Lương môn, Quan môn, Thái ất, Hoạt nhục môn, Thiên xu, \
         Ngoại lăng, Đại cự, Thủy đạo, Qui lai, Khí xung, Bễ quan, Phục thỏ, Âm thị, Lương khâu, \
         Độc tị, Túc tam lý, Thượng cự hư, Điều khẩu, Hạ cự hư, Phong long, Giải khê, Xung dương, \
         Hãm cốc, Nội đình, Lệ đoài",
    ),
    (
        Spleen,
        "Ẩn bạch, Đại đô, Thái bạch, Công tôn, Thương khâu, Tam âm giao, Lậu cốc, Địa cơ, \
         Âm lăng tuyền, Huyết hải, Cơ môn, Xung môn, Phủ xá, Phúc kết, Đại hoành, Phúc ai, \
         Thực đậu, Thiên khê, Hung hương, Chu vinh, Đại bao",
    ),
    (
        Heart,
        "Cực tuyền, Thanh linh, Thiếu hải, Linh đạo, Thông lý, Âm khích, Thần môn, Thiếu phủ, \
         Thiếu xung",
    ),
    (
        SmallIntestine,
        "Thiếu trạch, Tiền cốc, Hậu khê, Uyển cốt, Dương cốc, Dưỡng lão, Chi chính, Tiểu hải, \
         Kiên trinh, Nhu du, Thiên tông, Bỉnh phong, Khúc viên, Kiên ngoại du, Kiên trung du, \
         Thiên song, Thiên dung, Quyền liêu, Thính cung",
    ),
    (
        Bladder,
        "Tình minh, Toản trúc, Mi xung, Khúc sai, Ngũ xứ, Thừa quang, Thông thiên, Lạc khước, \
         Ngọc chẩm, Thiên trụ, Đại trữ, Phong môn, Phế du, Quyết âm du, Tâm du, Đốc du, Cách du, \
         Can du, Đởm du, Tỳ du, Vị du, Tam tiêu du, Thận du, Khí hải du, Đại trường du, \
         Quan nguyên du, Tiểu trường du, Bàng quang du, Trung lữ du, Bạch hoàn du, Thượng liêu, \
         Thứ liêu, Trung liêu, Hạ liêu, Hội dương, Thừa phù, Ân môn, Phù khích, Ủy dương, \
         Ủy trung, Phụ phân, Phách hộ, Cao hoang du, Thần đường, Y hy, Cách quan, Hồn môn, \
         Dương cương, Ý xá, Vị thương, Hoang môn, Chí thất, Bào hoang, Trật biên, Hợp dương, \
         Thừa cân, Thừa sơn, Phi dương, Phụ dương, Côn lôn/Côn luân, Bộc tham, Thân mạch, Kim môn, \
         Kinh cốt, Thúc cốt, Túc thông cốc, Chí âm",
    ),
    (
        Kidney,
        "Dũng tuyền, Nhiên cốc, Thái khê, Đại chung, Thủy tuyền, Chiếu hải, Phục lưu, Giao tín, \
         Trúc tân, Âm cốc, Hoành cốt, Đại hách, Khí huyệt, Tứ mãn, Trung chú, Hoang du, \
         Thương khúc, Thạch quan, Âm đô, Phúc thông cốc/Thông cốc, U môn, Bộ lang, Thần phong, \
         Linh khâu, Thần tàng, Hoắc trung, Du phủ",
    ),
    (
        Pericardium,
        "Thiên trì, Thiên tuyền, Khúc trạch, Khích môn, Giản sử, Nội quan, Đại lăng, Lao cung, \
         Trung xung",
    ),
    (
        TripleEnergizer,
        "Quan xung, Dịch môn, Trung chử, Dương trì, Ngoại quan, Chi câu, Hội tông, Tam dương lạc, \
         Tứ độc, Thiên tỉnh, Thanh lãng uyên, Tiêu lạc, Nhu hội, Kiên liêu, Thiên liêu, Thiên dũ, \
         Ế phong, Khế mạch, Lư tức, Giác tôn, Nhĩ môn, Nhĩ hòa liêu/Hòa liêu, Ti trúc không",
    ),
    (
        Gallbladder,
        "Đồng tử liêu, Thính hội, Thượng quan, Hàm yến, Huyền lư, Huyền ly, Khúc tân, Suất cốc, \
         Thiên xung, Phù bạch, Đầu khiếu âm, Hoàn cốt, Bản thần, Dương bạch, Đầu lâm khấp, \
         Mục song, Chính dinh, Thừa linh, Não không, Phong trì, Kiên tỉnh, Uyển dịch, Triếp cân, \
         Nhật nguyệt, Kinh môn, Đới mạch, Ngũ khu, Duy đạo, Cự liêu, Hoàn khiêu, Phong thị, \
         Trung độc, Tất dương quan/Dương quan, Dương lăng tuyền, Dương giao, Ngoại khâu, \
         Quang minh, Dương phụ, Huyền chung, Khâu khư, Túc lâm khấp, Địa ngũ hội, Hiệp khê, \
         Túc khiếu âm",
    ),
    (
        Liver,
        "Đại đôn, Hành gian, Thái xung, Trung phong, Lãi câu, Trung đô, Tất quan, Khúc tuyền, \
         Âm bao, Túc ngũ lý/Ngũ lý, Âm liêm, Cấp mạch, Chương môn, Kỳ môn",
    ),
    (
        Governor,
        "Trường cường, Yêu du, Yêu dương quan/Dương quan, Mệnh môn, Huyền khu, Tích trung, \
         Trung khu, Cân súc, Chí dương, Linh đài, Thần đạo, Thân trụ, Đào đạo, Đại chùy, Á môn, \
         Phong phủ, Não hộ, Cường gian, Hậu đính, Bách hội, Tiền đính, Tín hội, Thượng tinh, \
         Thần đình, Tố liêu, Nhân trung/Thủy câu, Đoài đoan, Ngân giao",
    ),
    (
        Conception,
        "Hội âm, Khúc cốt, Trung cực, Quan nguyên, Thạch môn, Khí hải, Âm giao, Thần khuyết, \
         Thủy phân, Hạ quản, Kiến lý, Trung quản, Thượng quản, Cự khuyết, Cưu vĩ, Trung đình, \
         Đản trung, Ngọc đường, Tử cung, Hoa cái, Toàn cơ, Thiên đột, Liêm tuyền, Thừa tương",
    ),
];
