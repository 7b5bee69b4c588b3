" ale.vim: Vim with ALE and the server; standard input answers ALE's menu with 1, the fix of the
" first finding, and 2, which adds the second to the glossary.

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

" Has ALE ask for the actions at the first finding.
function! Act()
  let l:before = len(Findings())
  call cursor(Findings()[0].lnum, Findings()[0].col)
  let s:tick = b:changedtick
  ALECodeAction
  call WaitFor('change', {-> b:changedtick != s:tick || filereadable('.ireum/glossary.tsv')})
  " In this mode a change does not start it by itself.
  ALELint
  call WaitFor('check', {-> len(Findings()) < l:before})
endfunction

let g:ale_hover_to_preview = 1
call WaitFor('findings', {-> len(Findings()) > 1})
for s:item in Findings()
  call Report('found: ' . strpart(getline(s:item.lnum), s:item.col - 1, s:item.end_col - s:item.col + 1))
endfor
call cursor(Findings()[0].lnum, Findings()[0].col)
ALEHover
call WaitFor('hover', {-> bufexists('ALEPreviewWindow')})
call Report('hover: ' . matchstr(join(getbufline('ALEPreviewWindow', 1, '$')), '로동신문'))

call Act()
call Act()
call Report('left: ' . len(Findings()))
write
call Report('end')
quitall!
