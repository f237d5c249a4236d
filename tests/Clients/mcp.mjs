// The official MCP client: tools and resources.
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'

const { RV_URL: url, RV_KEY: key, RV_RESUME: resumeId } = process.env
const client = new Client({ name: 'test', version: '1' })
await client.connect(new StreamableHTTPClientTransport(
  new URL(`${url}/mcp`), { requestInit: { headers: { Authorization: `Bearer ${key}` } } }))

const tools = (await client.listTools()).tools.map(tool => tool.name)
const first = 'What has she built with Python?'
const answer = await client.callTool({ name: 'ask_resume', arguments: { question: first, resumeId } })
const next = await client.callTool({
  name: 'ask_resume',
  arguments: { question: 'Tell me more about the second one', resumeId, earlierQuestions: [first] },
})
const wrong = await client.callTool({ name: 'ask_resume', arguments: { question: '', resumeId } })
const { resources } = await client.listResources()
const read = await client.readResource({ uri: `resumevoice://resumes/${resumeId}` })
const missing = await client.readResource({ uri: 'resumevoice://resumes/res_nowhere' }).catch(failure => failure)
await client.close()
console.log(JSON.stringify({
  tools, answer: answer.content[0].text, items: answer.structuredContent.items.length, next: next.content[0].text,
  wrong: wrong.isError, resources: resources.length, read: JSON.parse(read.contents[0].text), missing: missing.code,
}))
