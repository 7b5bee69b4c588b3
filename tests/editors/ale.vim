" ale.vim: Vim with ALE and the server; standard input answers ALE's menu with the first action.

function! Report(line)
  call writefile([a:line], $REPORT, 'a')
endfunction

function! Findings()
  return copy(ale#engine#GetLoclist(bufnr('')))
endfunction

function! WaitFor(what, Condition)
  let l:tries = 3000
  while !a:Condition() && l:tries > 0
    sleep 20m
    let l:tries -= 1
  endwhile
  if l:tries == 0
    call Report('no ' . a:what)
    cquit!
  endif
endfunction

let g:ale_hover_to_preview = 1
call WaitFor('finding', {-> !empty(Findings())})
for s:item in Findings()
  call Report('found: ' . strpart(getline(s:item.lnum), s:item.col - 1, s:item.end_col - s:item.col + 1))
endfor
call cursor(Findings()[0].lnum, Findings()[0].col)

ALEHover
call WaitFor('hover', {-> bufexists('ALEPreviewWindow')})
call Report('hover: ' . matchstr(join(getbufline('ALEPreviewWindow', 1, '$')), '로동신문'))

ALECodeAction
call WaitFor('fix', {-> getline(1) =~# 'Sinmun'})
" In this mode a change does not start it by itself.
ALELint
call WaitFor('check', {-> empty(Findings())})
call Report('left: ' . len(Findings()))
write
call Report('end')
quitall!
