-- What wrk sends: the next session's next question, a different one each lap. The same bytes go to both servers.
-- Arguments: a file with one session id a line, a file with one question a line, the key to show, where to begin, and
-- "anew" for questions of which no two are the same text, so that no answer is one that was worked out before.

local requests, at = {}, 0

local function lines(path)
  local all = {}
  for line in io.lines(path) do all[#all + 1] = line end
  return all
end

-- The number in tabs and spaces: another text with the same meaning.
local function blanks(number)
  local all = {}
  for bit = 0, 15 do all[bit + 1] = math.floor(number / 2 ^ bit) % 2 == 0 and " " or "\\t" end
  return table.concat(all)
end

function init(args)
  local sessions, questions = lines(args[1]), lines(args[2])
  local headers = { ["Content-Type"] = "application/json", ["Authorization"] = "Bearer " .. args[3] }
  -- Made beforehand, so that sending costs the load generator as little as it can.
  for lap = 1, #questions do
    for i, session in ipairs(sessions) do
      local text = questions[(lap + i) % #questions + 1]
      if args[5] == "anew" then text = text .. blanks(#requests) end
      local body = '{"text":"' .. text .. '"}'
      requests[#requests + 1] = wrk.format("POST", "/v1/sessions/" .. session .. "/messages", headers, body)
    end
  end
  -- Each run begins elsewhere, so that short runs do not all ask the first sessions the first questions.
  at = tonumber(args[4]) % #requests
end

function request()
  at = at % #requests + 1
  return requests[at]
end

function done(summary, latency)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  io.write(string.format("result %d %d %d %d %d\n",
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), failed))
end
