;;; lsp_mode.el --- Emacs with lsp-mode and the server.  -*- lexical-binding: t -*-

(require 'lsp-mode)
(require 'flymake)

(defun findings ()
  (lsp--get-buffer-diagnostics))

(defun text-of (finding)
  (pcase-let ((`(,begin . ,end) (lsp--range-to-region (gethash "range" finding))))
    (buffer-substring-no-properties begin end)))

(defun test ()
  (setq lsp-auto-guess-root t)
  (lsp)
  (wait-for "finding" #'findings)
  (dolist (finding (findings))
    (report "found: %s" (text-of finding)))
  (goto-char (car (lsp--range-to-region (gethash "range" (car (findings))))))
  (lsp-describe-thing-at-point)
  (report-hangul (with-current-buffer "*lsp-help*" (buffer-string)))
  (call-interactively #'lsp-execute-code-action)
  (wait-for "check" (lambda () (null (findings))))
  (report "left: %d" (length (findings)))
  (save-buffer)
  (report "end"))

(choose-first)
(find-file (pop command-line-args-left))
(test)
(kill-emacs 0)
