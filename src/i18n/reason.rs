//! What the system says when it will not, in the user's language and in a few words that fit into
//! a sentence. Its own words go to the log.

use super::Message;
use std::io;

/// Why the system would not.
pub fn reason(error: &io::Error) -> Message {
    use io::ErrorKind as Kind;
    Message::new(match error.kind() {
        Kind::NotFound => "store-reason-not-found",
        Kind::NotADirectory => "store-reason-not-a-folder",
        Kind::IsADirectory => "store-reason-folder",
        Kind::PermissionDenied => "store-reason-no-permission",
        Kind::ReadOnlyFilesystem => "store-reason-read-only",
        Kind::StorageFull | Kind::QuotaExceeded | Kind::WriteZero => "store-reason-disk-full",
        Kind::FileTooLarge => "store-reason-too-large",
        Kind::AlreadyExists => "store-reason-exists",
        Kind::InvalidFilename | Kind::InvalidInput => "store-reason-bad-name",
        Kind::ResourceBusy | Kind::ExecutableFileBusy | Kind::WouldBlock => "store-reason-busy",
        Kind::TimedOut
        | Kind::NetworkDown
        | Kind::NetworkUnreachable
        | Kind::HostUnreachable
        | Kind::StaleNetworkFileHandle
        | Kind::ConnectionAborted
        | Kind::ConnectionRefused
        | Kind::ConnectionReset
        | Kind::NotConnected => "store-reason-no-answer",
        Kind::BrokenPipe => "store-reason-reader-left",
        Kind::OutOfMemory => "store-reason-no-memory",
        Kind::UnexpectedEof => "store-reason-cut",
        Kind::InvalidData => "store-reason-contents",
        Kind::Unsupported => "store-reason-unsupported",
        _ => return unexplained(error.raw_os_error(), error),
    })
}

/// Something nobody has put into words: its number where it has one.
pub fn unexplained(number: Option<i32>, said: &dyn std::fmt::Display) -> Message {
    tracing::warn!("not put into words: {said}");
    match number {
        Some(number) => Message::new("store-reason-number").with("number", number.to_string()),
        None => Message::new("store-reason-unknown"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Language, Texts};

    #[test]
    fn what_the_system_says_is_said_in_the_language_of_the_user() {
        let vietnamese = Texts::new(Language::Vietnamese);
        let said = |error: &io::Error| vietnamese.say(&reason(error));
        let folder = tempfile::tempdir().unwrap();
        let nowhere = std::fs::read(folder.path().join("none/x")).unwrap_err();
        assert_eq!(said(&nowhere), "thư mục hoặc tệp không có");
        let denied = io::Error::from(io::ErrorKind::PermissionDenied);
        assert_eq!(said(&denied), "hệ thống không cho phép");
        assert_eq!(said(&io::ErrorKind::StorageFull.into()), "ổ đĩa đã đầy");
        let long = std::fs::read(folder.path().join("x".repeat(300))).unwrap_err();
        assert_eq!(said(&long), "tên tệp quá dài hoặc có ký tự không dùng được");
    }

    #[test]
    fn what_nobody_put_into_words_is_a_number_and_never_the_systems_own_words() {
        let vietnamese = Texts::new(Language::Vietnamese);
        let error = io::Error::from_raw_os_error(10);
        assert_eq!(vietnamese.say(&reason(&error)), "máy báo lỗi số 10");
        let error = io::Error::other("No child processes");
        assert_eq!(vietnamese.say(&reason(&error)), "máy báo lỗi không rõ");
    }
}
