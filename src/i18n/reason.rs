//! What the system says when it will not, in the user's language and in a few words that fit into
//! a sentence.

use crate::i18n::Message;
use std::io;

/// Why the system would not. Its own words, without the error number, are the last resort.
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
        Kind::ResourceBusy | Kind::ExecutableFileBusy => "store-reason-busy",
        Kind::TimedOut | Kind::NetworkDown | Kind::NetworkUnreachable | Kind::HostUnreachable => {
            "store-reason-no-answer"
        }
        Kind::BrokenPipe => "store-reason-reader-left",
        Kind::OutOfMemory => "store-reason-no-memory",
        _ => return raw(&error.to_string()),
    })
}

/// Words nobody has put into the user's language.
pub fn raw(said: &str) -> Message {
    let said = said.split(" (os error").next().unwrap_or_default().trim();
    Message::new("store-reason-other").with("said", said)
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
        let nowhere = std::fs::write(folder.path().join("none/x"), "").unwrap_err();
        assert_eq!(said(&nowhere), "thư mục hoặc tệp không có");
        let denied = io::Error::from(io::ErrorKind::PermissionDenied);
        assert_eq!(said(&denied), "hệ thống không cho phép");
        assert_eq!(said(&io::ErrorKind::StorageFull.into()), "ổ đĩa đã đầy");
    }

    #[test]
    fn the_last_resort_is_the_systems_own_words_without_their_number() {
        let message = raw("No child processes (os error 10)");
        assert_eq!(Texts::new(Language::English).say(&message), "No child processes");
    }
}
