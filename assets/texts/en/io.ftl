# io

# --- Files that cannot be read or written
io-file-missing = there is no such file; check the path: { $path }
io-file-is-folder = this is a folder, not a file; name a file in it: { $path }
io-file-forbidden = the system does not let this file be read; check the right to read it or close the program that has it open: { $path }
io-file-unreadable = the file cannot be read ({ $why }); try a copy in another place: { $path }
io-file-unknown-kind = files of this kind are not read; save the table as .xlsx, .docx, .xls, .ods, .csv or .txt: { $path }
io-file-broken = the file is broken or not what its name says; open it with the program it is from and save it again: { $path }
io-file-protected = the file has a password and cannot be read; open it in the program that made it, take the password off and save it again: { $path }
io-file-empty = there is nothing in this file; check that it is the right one: { $path }
io-file-out-of-sight = every sheet with something in it is hidden; open the file, show the sheet to be read and save it again: { $path }
io-file-no-layer = there are only tables in this file and no layer of a map; check that it is the right one: { $path }
io-file-no-table = there is no table in this Word file; check that it is the right one, or copy what is to be read and paste it: { $path }
io-file-too-large = the file is too large or has too many cells, perhaps for one cell far from the table; copy the table alone into a new file: { $path }
io-file-drawing-version = this drawing is of a version of AutoCAD that is not read; open it in AutoCAD and save it as DWG or DXF of version 2018: { $path }
io-file-closed = only the program it is from reads { $kind } files; ask the sender for DXF or DWG, a shapefile, or a table of corners as text: { $path }
io-no-coordinates = no two columns of coordinates were found; check that the table has X and Y, or choose the columns

# --- Refused rows
io-row-without-coordinates = point { $point } has no coordinates; fill in X and Y or delete the row
io-row-coordinate-missing = there is no coordinate in column { $column }; fill it in or delete the row
io-row-no-number = "{ $text }" in column { $column } is not a number; correct it
io-row-shortened = "{ $text }" in column { $column } was shortened by Excel and has lost digits; change the format of the cell and copy again
io-row-hidden = column { $column } is too narrow and was copied as # signs; widen the column and copy again
io-row-no-angle = "{ $text }" in column { $column } is not an angle in degrees, minutes and seconds; correct it
io-row-sixty = "{ $text }" in column { $column } has 60 minutes or seconds or more; correct it
io-row-negative = "{ $text }" in column { $column } is negative, which no place in Vietnam has; delete the minus if it is a slip
io-row-too-large = "{ $text }" in column { $column } is too large for any place on earth; check the decimal sign
io-ring-too-small = rows { $first } to { $last } have only { $count } different corners and bound no land; at least 3 are needed

# --- Things to look at again
io-doubt-letters-lost = Some letters are in an old encoding (TCVN3, VNI) and cannot be read; the figures are not affected
io-doubt-columns-guessed = The table does not name its columns; by the size of the figures the coordinates are columns { $first } and { $second }
io-doubt-columns-against-names = The columns named X and Y hold no coordinates; by the size of the figures these are columns { $first } and { $second }
io-doubt-order = By the size of the figures column { $first } is the easting and column { $second } the northing, against their names; they were taken so
io-doubt-decimal-comma = The point is taken to part thousands; if it is the decimal sign, change it
io-doubt-decimal-point = The comma is taken to part thousands; if it is the decimal sign, change it
io-doubt-decimal-mixed = The decimal sign is not the same in rows { $rows }; these are read as they are written
io-doubt-side-by-side = { $count } tables stand side by side; they are read from left to right, one after the other
io-doubt-packed-said = The figures are read as degrees, minutes and seconds written together, as the table says: { $written } is { $angle }
io-doubt-packed-taken = The figures are read as degrees, minutes and seconds written together ({ $written } is { $angle }) because minutes and seconds never reach 60; if they are decimal degrees, choose the unit again
io-doubt-packed-possible = The figures are read as decimal degrees, but they can be degrees, minutes and seconds written together ({ $written } is { $angle }); if they are, write D.MMSSss in the name of the column or choose the unit again
io-pair = { $columns } (the table names no system)
io-pair-of-system = { $columns } ({ $system })
io-doubt-pair-taken = The table has two pairs of coordinates; columns { $taken } were taken, columns { $other } are a check on them
io-doubt-pair-alone = The table has two pairs of coordinates; columns { $taken } were taken; they could not be compared with columns { $other } because a system is not named
io-doubt-pair-differs = Columns { $other } put { $wrong } of { $count } points elsewhere, by up to { $worst }: point { $points } (rows { $rows }); check these figures
io-doubt-rings-found = The table was parted into { $count } rings; new ones begin at rows { $rows }
io-doubt-repeated = Point { $point } stands twice, in rows { $first } and { $second }; it is taken once
io-doubt-numbers-missing = The numbers have gaps, { $count } left out: { $points }; check whether rows are missing
io-doubt-numbers-begin = The numbers begin at point { $point }; check whether rows are missing at the top
io-doubt-numbers-disordered = The numbers do not rise at point { $points }; the corners are joined in the order of the rows
io-doubt-side-differs = Side { $from }–{ $to } is stated as { $stated } but its corners are { $computed } apart; check these two corners
io-doubt-side-missing = There is no side length at point { $points }; check whether rows of the table are missing
io-doubt-corner-suspect = Both sides at point { $point } do not fit the coordinates; those of point { $point } may be mistyped
io-doubt-sides-disagree = { $wrong } of { $count } sides do not fit the coordinates, by up to { $worst }; the column may be no side length, or the coordinates are of another grid
io-doubt-far-corner = Point { $point } is { $distance } away from the others; check each figure
io-doubt-text-skipped = { $count } lines of text are not corners and were passed over: rows { $rows }
io-doubt-aside-skipped = Row { $row } is labelled “{ $label }”, not by a number, and was not taken for a corner{ $more ->
    [0] {""}
   *[other] {", nor were "}{ $more } more such rows
}; give the point a number if it is one
io-doubt-inner-ring = { $count ->
    [1] Ring { $inner } lies in ring { $outer } and is taken out of it; if it is an area of its own, check the coordinates
   *[other] { $count } rings lie in others and are taken out of them: { $rings }; if they are areas of their own, check the coordinates
}
io-doubt-hole-outside = Ring { $rings } lies in no other and cannot be taken out; it is counted as an area of its own; check the coordinates
io-doubt-and-more = { $first } (and { $more } more of the kind; rows { $rows })

# --- Tables written
io-table-title = Coordinates of boundary corners: { $name }
io-table-grid = VN-2000, central meridian { $meridian }, zone width { $width }
io-table-source = Boundary from: { $source }
io-table-accuracy = Accuracy of a corner: ± { $accuracy }
io-table-point = Point
io-table-x = X (m)
io-table-y = Y (m)
io-table-s = S (m)
io-table-part = Ring { $number }
io-table-hole = Ring { $number } (taken out)

# --- Features of files
io-several-tables = the file has corner tables on several sheets: { $sheets }; save the one to be read by itself
io-feature-broken = this shape cannot be read; check the file
io-layer-unreadable = this layer cannot be read; open the file in the program that made it and save the layer as a table
io-drawing-layer-frozen = The layer “{ $layer }” is frozen in the drawing and was read all the same
io-drawing-layer-off = The layer “{ $layer }” is off in the drawing and was read all the same
io-feature-without-geometry = it has no shape
io-shape-point = point
io-shape-points = group of points
io-shape-line = line
io-shape-lines = group of lines
io-shape-mixture = mixture of shapes
io-feature-no-polygon = it is a { $kind } and bounds no land
io-feature-far = the corner in row { $row }{ $more ->
    [0] {""}
   *[other] {" "}(and { $more } more)
} lies far from the rest of its ring; the table may be pieced together from several zones or mistyped: split it or correct it
io-feature-row-refused = row { $row }: { $reason }{ $more ->
    [0] {""}
   *[other] {" "}(and { $more } more)
}

io-records-read = Import { $kind }: { $count } records
io-records-empty = The file holds no table; choose one with a header row and a record a row
io-records-no-column = There is no column “{ $field }” ({ $name }); name it in the header row as an exported table of this kind does
io-records-not-called = The plan has no { INSIDE($kind) } “{ $name }”; look at this row, or add a column “{ $field }” ({ $column }) for a new record
io-records-called-so = The plan has { $count } records ({ INSIDE($kind) }) called “{ $name }”; add a column for the zone
io-records-no-key = There is no { INSIDE($kind) } number { $typed }; leave the number empty to add a record
io-records-no-choice = “{ $typed }” is not understood for “{ $field }”; write one of: { $known }; or add this wording to the table “{ records-wordings }”
io-records-wrong = “{ $typed }” cannot be used for “{ $field }”; write it as an exported table does
io-records-no-link = The plan has no { INSIDE($kind) } “{ $typed }”, or several; write its name, code or record number
io-records-no-field = { $kind } has no field “{ $name }”; list shows the names of its fields
io-records-several = Several { $kind } are called “{ $typed }”: numbers { $numbers }; write the number
