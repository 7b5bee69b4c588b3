" quickfix.vim: Vim checks by :make and lists what it says.

function! Report(line)
  call writefile([a:line], $REPORT, 'a')
endfunction

function! Found()
  return filter(getqflist(), 'v:val.valid')
endfunction

silent make!
for s:item in Found()
  call Report('found: ' . strpart(getline(s:item.lnum), s:item.col - 1, len('Rodong Shinmun')))
endfor
silent !ireum check --fix %:S
edit
silent make!
call Report('left: ' . len(Found()))
call Report('end')
quitall!
