//! An explained no.

use crate::domain::{Field, Unfit};
use crate::i18n::Message;

/// Why the plan stays as it is, in words for a person.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    message: Message,
    field: Option<&'static Field>,
}

impl Refusal {
    /// Why this field of a record cannot be so.
    pub const fn of(field: &'static Field, message: Message) -> Self {
        Self { message, field: Some(field) }
    }

    /// The same sentence, which is about this field.
    pub(super) fn about(self, field: &'static Field) -> Self {
        Self { field: Some(field), ..self }
    }

    /// The sentence.
    pub const fn message(&self) -> &Message {
        &self.message
    }

    /// The field it is about, where it is about one.
    pub const fn field(&self) -> Option<&'static Field> {
        self.field
    }
}

impl From<Message> for Refusal {
    fn from(message: Message) -> Self {
        Self { message, field: None }
    }
}

impl From<Unfit> for Refusal {
    fn from(unfit: Unfit) -> Self {
        Self::of(unfit.field, unfit.message())
    }
}

impl From<Refusal> for Message {
    fn from(refusal: Refusal) -> Self {
        refusal.message
    }
}
