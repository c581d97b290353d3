//! Vocabularies: what one of a few words stands for.

/// Declares a vocabulary: its codes in the file, and texts under the keys `PREFIX-CODE`.
macro_rules! choice {
    ($(#[$doc:meta])* $name:ident in $prefix:literal {
        $($(#[$variant_doc:meta])* $variant:ident = $code:tt,)*
    }) => {
        $(#[$doc])*
        #[derive(
            Clone,
            Copy,
            Debug,
            PartialEq,
            Eq,
            PartialOrd,
            Ord,
            Hash,
            serde::Serialize,
            serde::Deserialize,
            strum::EnumString,
            strum::IntoStaticStr,
            strum::VariantArray,
        )]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $code)] #[strum(serialize = $code)] $variant,)*
        }

        impl $name {
            /// In words.
            pub const fn text(self) -> $crate::i18n::Message {
                $crate::i18n::Message::new(match self {
                    $(Self::$variant => concat!($prefix, "-", $code),)*
                })
            }
        }

        impl $crate::domain::FieldValue for $name {
            const SORT: $crate::domain::Sort =
                $crate::domain::Sort::Choice(&[$(($code, concat!($prefix, "-", $code)),)*]);

            fn value(&self) -> $crate::domain::Value {
                $crate::domain::Value::Code(self.into())
            }

            fn of(value: $crate::domain::Value) -> Option<Self> {
                if let $crate::domain::Value::Code(code) = value { code.parse().ok() } else { None }
            }
        }

        impl $crate::domain::Refers for $name {}
    };
}

pub(crate) use choice;
