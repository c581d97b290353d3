//! What a person can ask for by name: menus, shortcuts and help derive from this one list.

use crate::views::TableKind;
use egui::{Key, KeyboardShortcut, Modifiers};
use lucide_icons::Icon;

/// Something with a name, a shortcut and no data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, strum::VariantArray)]
pub enum Command {
    /// Open the built-in plan of Hương Trà, kept in the user's data folder.
    OpenHuongTra,
    /// Open the example with invented tenants.
    OpenExample,
    /// Choose a file to open.
    Open,
    /// Make a new, empty plan file.
    New,
    /// Copy the file somewhere.
    Backup,
    /// Save the map as a picture.
    SavePicture,
    /// End the program.
    Quit,
    /// Take the last change back.
    Undo,
    /// Do again what was taken back.
    Redo,
    /// Every change so far.
    History,
    /// Search zones, lots, enterprises, places and typed positions.
    Find,
    /// Clicks on the map select.
    ToolSelect,
    /// Clicks on the map measure a way.
    MeasureDistance,
    /// Clicks on the map measure land.
    MeasureArea,
    /// Clicks on the map measure an angle. Before `GoTo`, whose keys are among its own.
    MeasureAngle,
    /// Go to a position.
    GoTo,
    /// Show the whole plan.
    FitAll,
    /// Show the selection.
    FitSelection,
    /// Closer.
    ZoomIn,
    /// Further.
    ZoomOut,
    /// The list of zones.
    ToggleZones,
    /// The details of the selection.
    ToggleInspector,
    /// The legend on the map.
    ToggleLegend,
    /// The time track.
    ToggleTrack,
    /// Light or dark.
    ToggleTheme,
    /// Vietnamese or English.
    ToggleLanguage,
    /// Larger letters.
    LargerInterface,
    /// Smaller letters.
    SmallerInterface,
    /// Record who occupies the selected lot.
    RecordOccupancy,
    /// Look closely at the selected boundary: areas, source, corners.
    BoundarySheet,
    /// Read a list of tenants from Excel. Before `BoundaryFromTable`, whose keys are among its own.
    ImportTenants,
    /// Make a boundary from a table of corners.
    BoundaryFromTable,
    /// The tables below the map, open or put away.
    ToggleTables,
    /// The table of the same name.
    TableLots,
    /// The table of the same name.
    TableEnterprises,
    /// The table of the same name.
    TableProgress,
    /// The table of the same name.
    TableChanges,
    /// The table of the same name.
    TableIndustries,
    /// The table of the same name.
    TableRelocation,
    /// The table of the same name.
    TableCalendar,
    /// The table of the same name.
    TablePeriods,
    /// The table of the same name.
    TableTargets,
    /// The table of the same name.
    TableWorks,
    /// The table of the same name.
    TableWastewater,
    /// The table of the same name.
    TableProjects,
    /// The table of the same name.
    TableMoney,
    /// The table of the same name.
    TablePromotion,
    /// The table of the same name.
    TableMeeting,
    /// The table of the same name.
    TableTasks,
    /// The table of the same name.
    TableDifficulties,
    /// The table of the same name.
    TableObservations,
    /// The table of the same name.
    TableCriteria,
    /// The table of the same name.
    TableProducts,
    /// The table of the same name.
    TableInspections,
    /// The table of the same name.
    TableDocuments,
    /// The table of the same name.
    TablePlaces,
    /// Put the fill table on the clipboard, for a spreadsheet.
    CopyFillTable,
    /// Go back to today.
    Today,
    /// The ruling date a month earlier.
    MonthEarlier,
    /// The ruling date a month later.
    MonthLater,
    /// Shortcuts.
    Shortcuts,
    /// What this program is, sources and licences.
    About,
    /// Licences of what it is built from.
    Licences,
}

impl Command {
    /// The key of its name.
    pub fn text(self) -> &'static str {
        if let Some(table) = self.table() {
            return table.title();
        }
        match self {
            Self::OpenHuongTra => "ui-command-open-huong-tra",
            Self::OpenExample => "ui-command-open-example",
            Self::Open => "ui-command-open",
            Self::New => "ui-command-new",
            Self::Backup => "ui-command-backup",
            Self::SavePicture => "ui-command-save-picture",
            Self::Quit => "ui-command-quit",
            Self::Undo => "ui-command-undo",
            Self::Redo => "ui-command-redo",
            Self::History => "ui-command-history",
            Self::Find => "ui-command-find",
            Self::ToolSelect => "ui-command-tool-select",
            Self::MeasureDistance => "ui-command-measure-distance",
            Self::MeasureArea => "ui-command-measure-area",
            Self::MeasureAngle => "ui-command-measure-angle",
            Self::GoTo => "ui-command-go-to",
            Self::FitAll => "ui-command-fit-all",
            Self::FitSelection => "ui-command-fit-selection",
            Self::ZoomIn => "ui-command-zoom-in",
            Self::ZoomOut => "ui-command-zoom-out",
            Self::ToggleZones => "ui-command-toggle-zones",
            Self::ToggleInspector => "ui-command-toggle-inspector",
            Self::ToggleLegend => "ui-command-toggle-legend",
            Self::ToggleTrack => "ui-command-toggle-track",
            Self::ToggleTheme => "ui-command-toggle-theme",
            Self::ToggleLanguage => "ui-command-toggle-language",
            Self::LargerInterface => "ui-command-larger-interface",
            Self::SmallerInterface => "ui-command-smaller-interface",
            Self::RecordOccupancy => "ui-command-record-occupancy",
            Self::BoundarySheet => "ui-command-boundary-sheet",
            Self::BoundaryFromTable => "ui-command-boundary-from-table",
            Self::ImportTenants => "ui-command-import-tenants",
            Self::ToggleTables => "ui-command-toggle-tables",
            Self::CopyFillTable => "ui-command-copy-fill-table",
            Self::Today => "ui-command-today",
            Self::MonthEarlier => "ui-command-month-earlier",
            Self::MonthLater => "ui-command-month-later",
            Self::Shortcuts => "ui-command-shortcuts",
            Self::About => "ui-command-about",
            Self::Licences => "ui-command-licences",
            // The tables have said theirs.
            _ => "",
        }
    }

    /// The table it opens.
    pub fn table(self) -> Option<TableKind> {
        TABLES.iter().find(|(command, _)| *command == self).map(|(_, table)| *table)
    }

    /// Its keys. No bare letter and no Backspace: Vietnamese input methods send those.
    pub const fn shortcut(self) -> Option<KeyboardShortcut> {
        let command_shift = Modifiers::COMMAND.plus(Modifiers::SHIFT);
        let (modifiers, key) = match self {
            Self::Open => (Modifiers::COMMAND, Key::O),
            Self::New => (Modifiers::COMMAND, Key::N),
            Self::Quit => (Modifiers::COMMAND, Key::Q),
            Self::Undo => (Modifiers::COMMAND, Key::Z),
            Self::Redo => (Modifiers::COMMAND, Key::Y),
            Self::History => (Modifiers::COMMAND, Key::H),
            Self::Find => (Modifiers::COMMAND, Key::K),
            Self::ToolSelect => (Modifiers::NONE, Key::F2),
            Self::MeasureDistance => (command_shift, Key::D),
            Self::MeasureArea => (command_shift, Key::A),
            Self::MeasureAngle => (command_shift, Key::G),
            Self::GoTo => (Modifiers::COMMAND, Key::G),
            Self::FitAll => (Modifiers::COMMAND, Key::Num0),
            Self::FitSelection => (Modifiers::COMMAND, Key::Num1),
            Self::ZoomIn => (Modifiers::ALT, Key::ArrowUp),
            Self::ZoomOut => (Modifiers::ALT, Key::ArrowDown),
            Self::ToggleZones => (Modifiers::NONE, Key::F6),
            Self::ToggleInspector => (Modifiers::NONE, Key::F7),
            Self::ToggleTrack => (Modifiers::NONE, Key::F8),
            Self::ToggleTheme => (Modifiers::NONE, Key::F9),
            Self::ToggleLanguage => (Modifiers::NONE, Key::F4),
            Self::LargerInterface => (Modifiers::COMMAND, Key::Plus),
            Self::SmallerInterface => (Modifiers::COMMAND, Key::Minus),
            Self::RecordOccupancy => (Modifiers::COMMAND, Key::Enter),
            Self::BoundarySheet => (Modifiers::COMMAND, Key::B),
            Self::BoundaryFromTable => (Modifiers::COMMAND, Key::T),
            Self::ImportTenants => (command_shift, Key::T),
            Self::MonthEarlier => (Modifiers::ALT, Key::ArrowLeft),
            Self::MonthLater => (Modifiers::ALT, Key::ArrowRight),
            Self::ToggleTables => (Modifiers::NONE, Key::F10),
            Self::TableLots => (Modifiers::ALT, Key::Num1),
            Self::TableEnterprises => (Modifiers::ALT, Key::Num2),
            Self::TableProgress => (Modifiers::ALT, Key::Num3),
            Self::TableChanges => (Modifiers::ALT, Key::Num4),
            Self::TableIndustries => (Modifiers::ALT, Key::Num5),
            Self::TableRelocation => (Modifiers::ALT, Key::Num6),
            Self::TableCalendar => (Modifiers::ALT, Key::Num7),
            Self::TablePeriods => (Modifiers::ALT, Key::Num8),
            Self::Shortcuts => (Modifiers::NONE, Key::F1),
            Self::TableTargets => (Modifiers::ALT, Key::Num9),
            Self::TableMeeting => (Modifiers::ALT, Key::Num0),
            _ => return None,
        };
        Some(KeyboardShortcut::new(modifiers, key))
    }

    /// Its icon, where a button shows it.
    pub const fn icon(self) -> Icon {
        match self {
            Self::OpenHuongTra => Icon::MapPinned,
            Self::OpenExample => Icon::FlaskConical,
            Self::Open => Icon::FolderOpen,
            Self::New => Icon::FilePlus,
            Self::Backup => Icon::Copy,
            Self::SavePicture => Icon::Image,
            Self::Quit => Icon::LogOut,
            Self::Undo => Icon::Undo2,
            Self::Redo => Icon::Redo2,
            Self::History => Icon::History,
            Self::Find => Icon::Search,
            Self::ToolSelect => Icon::MousePointer2,
            Self::MeasureDistance => Icon::Ruler,
            Self::MeasureArea => Icon::VectorSquare,
            Self::MeasureAngle => Icon::Angle,
            Self::GoTo => Icon::Crosshair,
            Self::FitAll => Icon::Maximize,
            Self::FitSelection => Icon::ScanSearch,
            Self::ZoomIn => Icon::ZoomIn,
            Self::ZoomOut => Icon::ZoomOut,
            Self::ToggleZones => Icon::PanelLeft,
            Self::ToggleInspector => Icon::PanelRight,
            Self::ToggleLegend => Icon::List,
            Self::ToggleTrack => Icon::PanelBottom,
            Self::ToggleTheme => Icon::SunMoon,
            Self::ToggleLanguage => Icon::Languages,
            Self::LargerInterface => Icon::AArrowUp,
            Self::SmallerInterface => Icon::AArrowDown,
            Self::RecordOccupancy => Icon::Plus,
            Self::BoundarySheet => Icon::Hexagon,
            Self::BoundaryFromTable => Icon::Table,
            Self::ImportTenants => Icon::FileSpreadsheet,
            Self::ToggleTables => Icon::Table2,
            Self::TableLots => Icon::Grid3x3,
            Self::TableEnterprises => Icon::Factory,
            Self::TableProgress => Icon::TrendingUp,
            Self::TableChanges => Icon::GitCompare,
            Self::TableIndustries => Icon::Layers,
            Self::TableRelocation => Icon::Truck,
            Self::TableCalendar => Icon::CalendarDays,
            Self::TablePeriods => Icon::FileCheck,
            Self::TableTargets => Icon::Flag,
            Self::TableWorks => Icon::Construction,
            Self::TableWastewater => Icon::Droplets,
            Self::TableProjects => Icon::Building2,
            Self::TableMoney => Icon::Banknote,
            Self::TablePromotion => Icon::GraduationCap,
            Self::TableMeeting => Icon::Presentation,
            Self::TableTasks => Icon::ListChecks,
            Self::TableDifficulties => Icon::MessageCircleQuestionMark,
            Self::TableObservations => Icon::ChartColumn,
            Self::TableCriteria => Icon::ClipboardCheck,
            Self::TableProducts => Icon::Package,
            Self::TableInspections => Icon::Pickaxe,
            Self::TableDocuments => Icon::FileText,
            Self::TablePlaces => Icon::MapPin,
            Self::CopyFillTable => Icon::ClipboardCopy,
            Self::Today => Icon::CalendarCheck,
            Self::MonthEarlier => Icon::ChevronLeft,
            Self::MonthLater => Icon::ChevronRight,
            Self::Shortcuts => Icon::Keyboard,
            Self::About => Icon::Info,
            Self::Licences => Icon::Scale,
        }
    }
}

/// Which command opens which table.
const TABLES: &[(Command, TableKind)] = &[
    (Command::TableLots, TableKind::Lots),
    (Command::TableEnterprises, TableKind::Enterprises),
    (Command::TableProgress, TableKind::Progress),
    (Command::TableChanges, TableKind::Changes),
    (Command::TableIndustries, TableKind::Industries),
    (Command::TableRelocation, TableKind::Relocation),
    (Command::TableCalendar, TableKind::Calendar),
    (Command::TablePeriods, TableKind::Periods),
    (Command::TableTargets, TableKind::Targets),
    (Command::TableWorks, TableKind::Works),
    (Command::TableWastewater, TableKind::Wastewater),
    (Command::TableProjects, TableKind::Projects),
    (Command::TableMoney, TableKind::Money),
    (Command::TablePromotion, TableKind::Promotion),
    (Command::TableMeeting, TableKind::Meeting),
    (Command::TableTasks, TableKind::Tasks),
    (Command::TableDifficulties, TableKind::Difficulties),
    (Command::TableObservations, TableKind::Observations),
    (Command::TableCriteria, TableKind::Criteria),
    (Command::TableProducts, TableKind::Products),
    (Command::TableInspections, TableKind::Inspections),
    (Command::TableDocuments, TableKind::Documents),
    (Command::TablePlaces, TableKind::Places),
];

/// A menu: the key of its name and its commands; `None` is a line between.
pub struct Menu {
    /// Key of its name.
    pub text: &'static str,
    /// What it offers.
    pub commands: &'static [Option<Command>],
}

/// The menu bar.
pub const MENUS: &[Menu] = &[
    Menu {
        text: "ui-menu-file",
        commands: &[
            Some(Command::OpenHuongTra),
            Some(Command::OpenExample),
            None,
            Some(Command::New),
            Some(Command::Open),
            Some(Command::Backup),
            None,
            Some(Command::Quit),
        ],
    },
    Menu {
        text: "ui-menu-edit",
        commands: &[
            Some(Command::Undo),
            Some(Command::Redo),
            Some(Command::History),
            None,
            Some(Command::Find),
        ],
    },
    Menu {
        text: "ui-menu-view",
        commands: &[
            Some(Command::FitAll),
            Some(Command::FitSelection),
            Some(Command::GoTo),
            Some(Command::ZoomIn),
            Some(Command::ZoomOut),
            None,
            Some(Command::ToggleZones),
            Some(Command::ToggleInspector),
            Some(Command::ToggleLegend),
            Some(Command::ToggleTrack),
            None,
            Some(Command::ToggleTheme),
            Some(Command::ToggleLanguage),
            Some(Command::LargerInterface),
            Some(Command::SmallerInterface),
        ],
    },
    Menu {
        text: "ui-menu-land",
        commands: &[
            Some(Command::RecordOccupancy),
            Some(Command::ImportTenants),
            None,
            Some(Command::BoundarySheet),
            Some(Command::BoundaryFromTable),
            None,
            Some(Command::Today),
            Some(Command::MonthEarlier),
            Some(Command::MonthLater),
        ],
    },
    Menu {
        text: "ui-menu-tables",
        commands: &[
            Some(Command::TableLots),
            Some(Command::TableEnterprises),
            Some(Command::TableProgress),
            Some(Command::TableChanges),
            Some(Command::TableIndustries),
            Some(Command::TableRelocation),
            Some(Command::TableCalendar),
            Some(Command::TablePeriods),
            None,
            Some(Command::ToggleTables),
        ],
    },
    Menu {
        text: "ui-menu-plan",
        commands: &[
            Some(Command::TableTargets),
            Some(Command::TableWorks),
            Some(Command::TableWastewater),
            Some(Command::TableProjects),
            Some(Command::TableMoney),
            Some(Command::TablePromotion),
            None,
            Some(Command::TableMeeting),
            Some(Command::TableTasks),
            Some(Command::TableDifficulties),
            None,
            Some(Command::TableObservations),
            Some(Command::TableCriteria),
            Some(Command::TableProducts),
            None,
            Some(Command::TableInspections),
            Some(Command::TableDocuments),
            Some(Command::TablePlaces),
        ],
    },
    Menu {
        text: "ui-menu-measure",
        commands: &[
            Some(Command::ToolSelect),
            None,
            Some(Command::MeasureDistance),
            Some(Command::MeasureArea),
            Some(Command::MeasureAngle),
        ],
    },
    Menu {
        text: "ui-menu-report",
        commands: &[Some(Command::SavePicture), Some(Command::CopyFillTable)],
    },
    Menu {
        text: "ui-menu-help",
        commands: &[Some(Command::Shortcuts), Some(Command::About), Some(Command::Licences)],
    },
];
