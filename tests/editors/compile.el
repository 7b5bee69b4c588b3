;;; compile.el --- Emacs checks by M-x compile and jumps to what was found.  -*- lexical-binding: t -*-

(defun check ()
  "Run the command that the buffer has for `compile', and wait for its end."
  (let ((process (get-buffer-process (compile compile-command))))
    (wait-for "end" (lambda () (not (process-live-p process))))))

(defun messages-left ()
  (with-current-buffer "*compilation*"
    (compilation--ensure-parse (point-max))
    (+ compilation-num-errors-found compilation-num-warnings-found compilation-num-infos-found)))

(defun test ()
  (let ((copy (current-buffer)))
    (check)
    (with-current-buffer "*compilation*"
      (goto-char (point-min))
      (compilation-next-error 1)
      (compile-goto-error))
    (report "found: %s" (buffer-substring-no-properties (point) (+ (point) (length "Rodong Shinmun"))))
    (call-process "ireum" nil nil nil "check" "--fix" "--" buffer-file-name)
    (with-current-buffer copy
      (check))
    (report "left: %d" (messages-left))
    (report "end")))

(find-file (pop command-line-args-left))
(text-mode)
(test)
(kill-emacs 0)
