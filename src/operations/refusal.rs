//! An explained no.

use crate::i18n::Message;

/// Why the plan stays as it is, in words for a person.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal(Message);

impl Refusal {
    /// The sentence.
    pub const fn message(&self) -> &Message {
        &self.0
    }
}

impl From<Message> for Refusal {
    fn from(message: Message) -> Self {
        Self(message)
    }
}

impl From<Refusal> for Message {
    fn from(refusal: Refusal) -> Self {
        refusal.0
    }
}
