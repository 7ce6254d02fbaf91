//! The texts of a pack and the digest that covers them.

use super::packs::safety;
use sha2::{Digest as _, Sha256};
use tcm_facial::rules::RulePack;

#[test]
fn the_digest_is_that_of_the_text_with_lf_line_ends() {
    let text = "[pack]\nid = \"p\"\nversion = \"1\"\nformat = 1\n";
    // printf '[pack]\nid = "p"\nversion = "1"\nformat = 1\n' | sha256sum
    let digest = "sha256:b071371c7cf4a8bb864633a4c41a96834f330f513192559b582067ad86fa5dc8";
    let unix = RulePack::from_toml("p.toml", text).unwrap();
    let windows = RulePack::from_toml("p.toml", &text.replace('\n', "\r\n")).unwrap();
    assert_eq!(unix.digest(), windows.digest());
    assert_eq!(unix.digest(), digest);
}

/// A text that is cut elsewhere is another pack.
#[test]
fn the_digest_of_several_texts_knows_where_each_ends() {
    let head = "[pack]\nid = \"p\"\nversion = \"1\"\nformat = 1\n";
    let digest = |texts: &[&str]| {
        let files: Vec<(&str, &str)> = texts.iter().map(|text| ("p.toml", *text)).collect();
        RulePack::from_files(&files).unwrap().digest().to_owned()
    };
    let rule = safety("always");
    let whole = digest(&[&format!("{head}# 1\n{rule}")]);
    let cut = digest(&[head, &format!("# 1\n{rule}")]);
    let cut_later = digest(&[&format!("{head}# 1\n"), &rule]);
    assert!(whole != cut && whole != cut_later && cut != cut_later);
    assert_eq!(cut, digest(&[&head.replace('\n', "\r\n"), &format!("# 1\n{rule}")]));
}

fn sha256(bytes: impl AsRef<[u8]>) -> String {
    format!("sha256:{:x}", Sha256::digest(bytes))
}

/// The texts come back byte for byte, comments, spaces and line ends included, and the digest is theirs.
#[test]
fn the_texts_of_a_pack_come_back_byte_for_byte() {
    let head = "# Ours.\r\n[pack]\r\nid  = \"p\"\nversion = \"1\"\nformat = 1\n\n";
    let rule = safety("always  and  age > 18");
    let whole = format!("{head}{rule}# The end, without a line end");
    let pack = RulePack::from_toml("p.toml", &whole).unwrap();
    assert!(pack.files().eq([("p.toml", whole.as_str())]));
    assert_eq!(sha256(whole.replace("\r\n", "\n")), pack.digest());
    let bytes = RulePack::from_bytes("q.toml", whole.as_bytes()).unwrap();
    assert!(bytes.files().eq([("q.toml", whole.as_str())]));

    let several = [("a.toml", head), ("b.toml", rule.as_str()), ("c.toml", "")];
    let pack = RulePack::from_files(&several).unwrap();
    assert!(pack.files().eq(several));
    let standard = RulePack::standard();
    assert!(standard.files().len() > 30);
    for (name, text) in standard.files() {
        let file = format!("{}/src/rules/{name}", env!("CARGO_MANIFEST_DIR"));
        assert_eq!(text, std::fs::read_to_string(&file).unwrap(), "{name}");
    }
    for pack in [pack, standard] {
        let mut covered = Vec::new();
        for (_, text) in pack.files() {
            let text = text.replace("\r\n", "\n");
            covered.extend((text.len() as u64).to_be_bytes());
            covered.extend(text.bytes());
        }
        assert_eq!(sha256(covered), pack.digest());
        let files: Vec<(&str, &str)> = pack.files().collect();
        let again = RulePack::from_files(&files).unwrap();
        assert_eq!((again.digest(), again.to_toml()), (pack.digest(), pack.to_toml()));
    }
}
