// A visitor and the owner in Firefox, driven by WebDriver BiDi: what other engines must do as Chromium does.
import puppeteer from 'puppeteer-core'

const { RV_URL: url, RV_KEY: key, RV_SITE: site, RV_FIREFOX: executablePath } = process.env
const complaints = []
const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true, timeout: 120_000 })
try {
  const visit = await visitor(url)
  await ask(visit, 'Which projects use Python?')
  await ask(visit, 'Tell me about the second one')
  await visit.reload()
  await turns(visit, 2)
  const page = await told(visit)

  const foreign = await visitor(site)
  await (await foreign.waitForSelector('resume-voice >>> .launcher')).click()
  await ask(foreign, 'Where did she study?')
  const framed = await told(foreign)

  const desk = await visitor(`${url}/owner`)
  await (await desk.waitForSelector('#key', { visible: true })).type(key)
  await desk.keyboard.press('Enter')
  await desk.waitForSelector('#resumes > li')
  const resumes = await desk.$eval('#resumes', list => list.innerText)
  console.log(JSON.stringify({ version: await browser.version(), page, framed, resumes, complaints }))
} finally {
  await browser.close()
}

async function visitor(address) {
  const tab = await browser.newPage()
  tab.setDefaultTimeout(60_000)
  await tab.setViewport({ width: 1280, height: 900 })
  tab.on('pageerror', error => complaints.push(error.message))
  tab.on('console', message => message.type() === 'error' && complaints.push(message.text()))
  await tab.goto(address)
  return tab
}

async function ask(tab, question) {
  const before = (await told(tab)).length
  const box = await tab.waitForSelector('resume-voice >>> textarea')
  await box.type(question)
  await tab.keyboard.press('Enter')
  await turns(tab, before + 1)
}

function turns(tab, count) {
  return tab.waitForFunction(
    wanted => document.querySelector('resume-voice').shadowRoot.querySelectorAll('.turn[data-answer]').length >= wanted,
    {}, count)
}

function told(tab) {
  return tab.evaluate(() => {
    const shadow = document.querySelector('resume-voice')?.shadowRoot
    return [...shadow?.querySelectorAll('.turn[data-answer]') ?? []].map(turn => turn.innerText)
  })
}
