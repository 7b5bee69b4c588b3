-- neovim.lua: Neovim with the server; the first action of its menu is taken, and the file saved.

local function report(line)
  vim.fn.writefile({ line }, vim.env.REPORT, 'a')
end

local function wait_for(what, condition)
  if not vim.wait(60000, condition, 10) then
    error('no ' .. what)
  end
end

local function findings()
  return vim.diagnostic.get(0)
end

local function text_of(finding)
  return vim.api.nvim_buf_get_text(0, finding.lnum, finding.col, finding.end_lnum, finding.end_col, {})[1]
end

-- The text of the window that opens above the others.
local function text_of_popup()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), ' ')
    end
  end
end

-- Takes the first action whose title begins so, at the first finding.
local function act(title)
  vim.ui.select = function(items, _, choose)
    for i, item in ipairs(items) do
      if vim.startswith(item[2].title, title) then
        return choose(item, i)
      end
    end
    error('no action ' .. title)
  end
  vim.api.nvim_win_set_cursor(0, { findings()[1].lnum + 1, findings()[1].col })
  local before = #findings()
  vim.lsp.buf.code_action()
  wait_for('change by ' .. title, function() return #findings() < before end)
end

local function test()
  wait_for('findings', function() return #findings() > 1 end)
  for _, finding in ipairs(findings()) do
    report('found: ' .. text_of(finding))
  end
  vim.api.nvim_win_set_cursor(0, { findings()[1].lnum + 1, findings()[1].col })
  vim.lsp.buf.hover()
  wait_for('hover', text_of_popup)
  report('hover: ' .. vim.fn.matchstr(text_of_popup(), '로동신문'))

  act('')
  act('Add')
  report('left: ' .. #findings())
  vim.cmd('write')
  report('end')
end

local fine, problem = pcall(test)
if not fine then
  print(problem)
  vim.cmd('cquit 1')
end
vim.cmd('quitall')
