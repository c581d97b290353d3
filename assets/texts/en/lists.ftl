# lists

# --- Lists out of other people's files
list-row-numbering = numbers of columns
list-row-sum = a total
list-row-section = the head of a section
list-row-remark = a remark
list-sum-differs = Row { $row } gives { $stated } as the total of { $field }, the rows add up to { $found }; check the table
list-number-open = “{ $typed }” may be { $comma } or { $point }; say whether comma or point is the decimal sign
list-unit-other = the unit of “{ $typed }” does not suit this column; correct the unit
list-figure-shared = the cell is merged over several rows, so what each of them has is not known; split it and write each row's figure
list-looks-area = an area
list-looks-day = a day
list-looks-money = money
list-looks-state = a state
io-columns-hidden = { $count } columns hidden in the table were passed over: { $columns }
io-rows-hidden = { $count } rows hidden in the table were passed over: { $rows }
io-sheets-hidden = { $count } hidden sheets were passed over: { $names }
io-old-letters = Letters of { $letters } were read as Unicode: “{ $from }” as “{ $to }”; look the names through
io-records-not-parted = the cells of the table are not parted into columns; save the file again with a comma, semicolon or tab between cells
io-records-open = column { $field }: { $reason }
list-judged-by-size = { $field }: “{ $typed }” was taken for { $number } by its size; check it
