# store: the plan's file. Every sentence says what, why, and what to do.
store-missing = There is no file { $path }: check the name, or make a new plan.
store-folder = { $path } is a folder: choose a plan file (.gpkg) in it.
store-no-file = { $path } is a pipe or a device of the system, not a file: choose a plan file (.gpkg).
store-no-permission = { $path } cannot be read because the system does not allow it: ask for permission, or copy the file to a folder of yours.
store-not-sqlite = { $path } is not a GeoPackage file: choose a plan file (.gpkg) made with Lapday.
store-not-geopackage = { $path } is a database but not a GeoPackage: choose a plan file (.gpkg) made with Lapday.
store-not-a-plan = { $path } is a GeoPackage but not a Lapday plan: make a new plan, or choose another file.
store-newer = { $path } was written by a newer version of Lapday: install that version to open it.
store-not-upgraded = { $path } was written by an older version of Lapday and cannot be brought up to date because another program changed its tables: nothing was changed; open a backup.
store-foreign-table = { $path } cannot be opened because its table “{ $table }” is missing or no longer what Lapday made: open a backup.
store-cut = { $path } is incomplete, part of it was lost in copying: copy it again, or open a backup.
store-damaged = { $path } is damaged inside: open a backup of it.
store-unreadable = { $path } has a value that cannot be read in table { $table }, row { $id }, column { $column }: correct it in the program that wrote it, or open a backup.
store-locked = { $path } is held by another program: close it there, then try again.
store-disk-full = { $path } could not be written because the disk is full: free some space, then try again; nothing was changed.
store-exists = { $path } exists already and is not overwritten: choose another name.
store-no-folder = { $path } cannot be made because its folder does not exist: make the folder first, or choose another.
store-read-only = { $path } can only be read, so nothing was changed: save a copy in a folder where you can write, and work there.
store-folder-takes-nothing = { $path } can be written but its folder takes no new file, so nothing was changed: save a copy in another folder, and work there.
store-distrusted = { $path } can only be looked at because of what was found when it was opened, so nothing was changed: work in a backup.
store-replaced = { $path } was replaced by another file while it was open, so your change was not saved: the new file has been read, look at it and repeat your change.
store-gone = { $path } was deleted or moved while it was open, so it cannot be written any more: save a copy to keep the plan you see.
store-endless = { $path } holds something that never comes to an end, so it was stopped: open a backup.
store-swallowed = The change was not saved to { $path } because a foreign command in the file dropped the row: work in a backup.
store-cannot-create = { $path } cannot be made because the system does not allow it: choose a folder of yours.
store-changed-meanwhile = { $path } was just changed by another program, so your change was not saved: the plan has been read again, look at it and repeat your change.
store-broken-link = The change was not saved to { $path } because something would refer to a record that does not exist: remove what depends on it first.
store-forbidden = The change was not saved to { $path } because { $said }: correct the value.
store-forbidden-twice = something that must be unique would be used twice
store-forbidden-empty = something that must be filled is empty
store-forbidden-value = a value is none of those the file allows
store-forbidden-rule = a value breaks a rule of the file
store-long-name = { $path } cannot be opened or written because its name is too long: choose a shorter one.
store-overtaken = “{ $label }” cannot be undone or redone because its records were changed since: make the change by hand ({ $path }).
store-on-trial = Something is being tried, so attached files and what the plan says of itself cannot be written; keep the trial or drop it first: { $path }
store-trial-kept = keep what was tried: { $steps }
store-not-remembered = The plan cannot return to then because another program, too, has changed one of its records since, and what it was before is not known: return to a later change, or make the change by hand ({ $path }).
store-machine = { $path } could not be read or written: { $said }; try again, or open a backup.

# What the user should know about an open file
store-opened-read-only = { $path } can only be read: you can look, but not change anything.
store-older-looked-at = { $path } was written by an older version of Lapday and cannot be brought up to date where it is, so you are looking at a temporary copy: to change it, copy the file to a folder where you can write, and open the copy.
store-unfinished-looked-at = { $path } has unfinished changes of another program that cannot be finished where it is, so you are looking at a temporary copy: to change it, copy the file with the files beside it to a folder where you can write, and open the copy.
store-damaged-table = { $path } is damaged inside, in table “{ $table }”, so it can only be looked at: compare it with a backup and work in the backup.
store-copied-while-written = { $path } was copied while a program was writing, so it may hold half a change and can only be looked at: close that program and copy it again, or open a backup.
store-foreign-trigger = { $path } has a command that runs by itself, “{ $trigger }”, which is not of Lapday, so it can only be looked at: remove it with the program that made it, or work in a backup.
store-written-ahead-alone = { $path } may lack the last changes if it is a copy without the file of the same name that ends in -wal: compare it with the original.
store-replaced-notice = { $path } was replaced by another file; the plan has been read again from the new one.
store-brought-up-to-date = The file was from an older version of Lapday and has been brought up to date. A copy of it as it was is kept in { $copy }.
store-outside-notice = { $count ->
    [one] Another program changed one record of this file. The change is told in the history with your next change.
   *[other] Another program changed { $count } records of this file. The changes are told in the history with your next change.
}

# Rows of the file the program cannot take in; they stay in the file as they are
store-row = { $kind } no. { $id }
store-row-named = { $kind } “{ $name }” (no. { $id })
store-aside-cell = { $row }: column “{ $column }” { $fault }
store-aside-orphan = { $row }: belongs to { $owner }, which the file does not have
store-aside-follows = { $row }: belongs to { $owner }, which is set aside
store-loose = { $row }: refers to { $to }
store-aside-notice = { $count ->
    [one] One row written by another program cannot be read; it is set aside, kept in the file as it is and not counted in the plan: { $rows }. What refers to it counts as empty there; everything else works as usual. Correct the row in the program that wrote it.
   *[other] { $count } rows written by another program cannot be read; they are set aside, kept in the file as they are and not counted in the plan: { $rows }. What refers to them counts as empty there; everything else works as usual. Correct the rows in the program that wrote them.
}
store-orphans-notice = { $count ->
    [one] 1 record belongs
   *[other] { $count } records belong
} to something that is not in the file any more or is set aside: { $rows }. They stay in the file as they are and count in no table; see the table “Orphaned records”.
store-loose-notice = { $count ->
    [one] One record refers to another that is not in the file, which counts as nothing: { $rows }. Open the record and choose again.
   *[other] { $count } times a record refers to another that is not in the file, which counts as nothing: { $rows }. Open the records and choose again.
}
store-uids-notice = { $count ->
    [one] One record written by another program has no identifier of its own (column “uid”) and was given a new one. It is written with your next change.
   *[other] { $count } records written by another program have no identifier of their own (column “uid”) and were given new ones. They are written with your next change.
}
store-journal-notice = { $count ->
    [one] One line of the history cannot be read and is not shown; the others are there.
   *[other] { $count } lines of the history cannot be read and are not shown; the others are there.
}
store-set-aside = The change is not saved, for it touches a row that is set aside ({ $row }): correct that row in the program that wrote it, then try again ({ $path }).
store-code-set-aside = The change is not saved, for a row that is set aside has this code already ({ $row }): use another code, or correct that row in the program that wrote it ({ $path }).
store-fault-empty = is empty and must not be
store-fault-text = holds no text
store-fault-choice = holds none of the values it knows
store-fault-number = holds no number that can be used
store-fault-whole = holds no whole number that can be used
store-fault-yes-no = holds neither yes nor no (1 or 0)
store-fault-day = holds no day
store-fault-shape = holds a shape that cannot be read
store-fault-sort = holds a shape of a sort that is not kept here, such as one of several separate parts
store-fault-figures = holds no figures of a closed period
store-table-missing = { $kind }: the table “{ $table }” is gone; it is made again, empty, with your next change
store-table-renamed = { $kind }: the table “{ $table }” seems to have been renamed “{ $name }”: give it its old name back
store-table-none = { $kind }: “{ $table }” is no table of data any more
store-table-lacks = { $kind }: the table “{ $table }” lacks the column “{ $column }”
store-table-columns = { $kind }: the table “{ $table }” lacks the columns { $columns }, which count as empty; they are added again with your next change
store-table-grid = { $kind }: the layer “{ $table }” is in { $grid } and is brought onto the plan's grid; the file is written that way with your next change
store-table-grid-unknown = { $kind }: the layer “{ $table }” is in { $grid }, which this program does not know, so its shapes are set aside
store-tables-notice = { $count ->
    [one] 1 table of the file was
   *[other] { $count } tables of the file were
} changed by another program: { $rows }. Everything else works as usual; if that was not meant, open a backup.
store-table-aside = The change was not saved because its table is set aside ({ $row }): correct that table in the program that changed it, or open a backup ({ $path })
store-table-acts = { $path } has a table “{ $table }” that deletes or changes rows by itself along with others, so it can only be looked at: work on a backup
store-fault-place = has a shape that does not lie in the system of its layer
store-fault-twice = has the number of another row

# Lines of the history
store-created = Made the plan
store-outside = { $count ->
    [one] Another program changed one record
   *[other] Another program changed { $count } records
}
store-undo-of = Took back: { $label }
store-redo-of = Did again: { $label }
store-returned-to = return to after “{ $label }” ({ $when })

store-no-data-folder = This computer has no folder for user data; use File › New file to choose a place
store-data-folder-not-made = The data folder could not be made ({ $why }); use File › New file to choose another place: { $path }

# What the system says, inside a sentence
store-reason-not-found = the folder or file does not exist
store-reason-not-a-folder = a part of the path is not a folder
store-reason-folder = it is a folder
store-reason-no-permission = the system does not allow it
store-reason-read-only = the disk can only be read
store-reason-disk-full = the disk is full
store-reason-too-large = the file or a value is too large
store-reason-exists = a file of that name exists already
store-reason-bad-name = the file name is too long or has signs that cannot be used
store-reason-busy = another program holds the file
store-reason-no-answer = the network drive does not answer
store-reason-reader-left = the program that reads the answer has stopped
store-reason-no-memory = the computer is out of memory
store-reason-disk = the disk reports an error
store-reason-cut = the file is cut off
store-reason-contents = the contents of the file are not right
store-reason-unsupported = that disk or folder does not allow this
store-reason-structure = the tables of the file are no longer as Lapday made them
store-reason-number = the computer reports error { $number }
store-reason-unknown = the computer reports an unknown error
store-style-point = points
store-style-line = lines
store-style-area = areas

store-about-changed = Change title or period of the plan: { $before } → { $after }
store-about-said = { $title }, { $place }, { $first } – { $last }
