# kakoune.kak: Kakoune checks by :lint, which hands ireum a copy of the buffer that lies in another directory, and jumps
# from the buffer *lint-output* to what was found.
define-command report -params 1 %{ nop %sh{ printf '%s\n' "$1" >>"$REPORT" } }

define-command report-finding %{
    buffer *lint-output*
    execute-keys gg
    make-jump
    execute-keys 13L
    report "found: %val{selection}"
    nop %sh{ ireum check --fix -- "$kak_buffile" }
    edit!
}

define-command report-rest %{
    report "left: %sh{ echo $((kak_opt_lint_error_count + kak_opt_lint_warning_count)) }"
    report end
}

hook -once global BufCloseFifo .* %{
    report-finding
    hook -once global BufCloseFifo .* %{
        buffer "한글 기사 f.txt"
        report-rest
        nop %sh{ (echo kill! | kak -p "$kak_session") >/dev/null 2>&1 </dev/null & }
    }
    lint-buffer
}
lint-buffer
