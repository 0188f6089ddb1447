"""User agent strings as the field sends them, and what Umami's vocabulary makes of each."""

# ruff: noqa: E501 -- a user agent string is longer than a line

import gzip
from collections import Counter
from functools import cache
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from is_bot import Bots

from kokumi.collect.user_agent import LONGEST_READ, Agent, AgentParser, device_for_screen
from kokumi.collect.user_agent_bot import SET_ASIDE

ORACLE = Path(__file__).parents[3] / "shared" / "oracle" / "user-agents.jsonl.gz"


@pytest.fixture(scope="module")
def parser() -> AgentParser:
    return AgentParser()


# fmt: off
# user agent, browser, system, device, bot
KNOWN: list[tuple[str, str | None, str | None, str, bool]] = [
    ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36", "chrome", "Windows 10", "desktop", False),
    ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36", "chrome", "Mac OS", "desktop", False),
    ("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36", "chrome", "Linux", "desktop", False),
    ("Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36", "chrome", "Chrome OS", "desktop", False),
    ("Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36", "chrome", "Android OS", "mobile", False),
    ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/131.0.6778.73 Mobile/15E148 Safari/604.1", "crios", "iOS", "mobile", False),
    ("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0", "firefox", "Windows 10", "desktop", False),
    ("Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0", "firefox", "Linux", "desktop", False),
    ("Mozilla/5.0 (Android 14; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0", "firefox", "Android OS", "mobile", False),
    ("Mozilla/5.0 (Android 14; Tablet; rv:132.0) Gecko/132.0 Firefox/132.0", "firefox", "Android OS", "tablet", False),
    ("Mozilla/5.0 (iPhone; CPU iPhone OS 14_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/132.0 Mobile/15E148 Safari/605.1.15", "fxios", "iOS", "mobile", False),
    ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15", "safari", "Mac OS", "desktop", False),
    ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1", "ios", "iOS", "mobile", False),
    ("Mozilla/5.0 (iPad; CPU OS 12_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/12.1 Mobile/15E148 Safari/604.1", "ios", "iOS", "tablet", False),
    ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0", "edge-chromium", "Windows 10", "desktop", False),
    ("Mozilla/5.0 (Linux; Android 10; HD1913) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36 EdgA/131.0.0.0", "edge-chromium", "Android OS", "mobile", False),
    ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 EdgiOS/131.0.2903.68 Mobile/15E148 Safari/605.1.15", "edge-ios", "iOS", "mobile", False),
    ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/64.0.3282.140 Safari/537.36 Edge/18.17763", "edge", "Windows 10", "desktop", False),
    ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 OPR/115.0.0.0", "opera", "Windows 10", "desktop", False),
    ("Mozilla/5.0 (Linux; Android 10; VOG-L29) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36 OPR/76.2.4027.73374", "opera", "Android OS", "mobile", False),
    ("Opera/9.80 (Windows NT 6.1; WOW64) Presto/2.12.388 Version/12.18", "opera", "Windows 7", "desktop", False),
    ("Opera/9.80 (Android; Opera Mini/36.2.2254/191.256; U; en) Presto/2.12.423 Version/12.16", "opera-mini", "Android OS", "desktop", False),
    ("Mozilla/5.0 (Linux; Android 13; SM-S901B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36", "samsung", "Android OS", "mobile", False),
    ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 YaBrowser/24.12.0.0 Safari/537.36", "yandexbrowser", "Windows 10", "desktop", False),
    ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Vivaldi/7.0.3495.15", "chrome", "Windows 10", "desktop", False),
    ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Brave/1 Mobile/15E148 Safari/604.1", "ios-webview", "iOS", "mobile", False),
    ("Mozilla/5.0 (Linux; U; Android 11; en-us; M2012K11AG Build/RKQ1.200826.002) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/89.0.4389.116 Mobile Safari/537.36 XiaoMi/MiuiBrowser/12.18.2", "miui", "Android OS", "mobile", False),
    ("Mozilla/5.0 (Linux; U; Android 11; en-us; M2012K11AG Build/RKQ1.200826.002) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/89.0.4389.116 Mobile Safari/537.36 XiaoMi/MiuiBrowser/12.18.2-gn", "chrome", "Android OS", "mobile", False),
    ("Mozilla/5.0 (Linux; Android 14; SM-A546B Build/UP1A.231005.007; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/131.0.6778.39 Mobile Safari/537.36", "chromium-webview", "Android OS", "mobile", False),
    ("Mozilla/5.0 (Linux; Android 14; SM-A546B Build/UP1A.231005.007; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/131.0.6778.39 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/490.0.0.63.82;]", "chromium-webview", "Android OS", "mobile", False),
    ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/22B83 [FBAN/FBIOS;FBAV/490.0.0.41.106;FBBV/661;FBDV/iPhone15,2;FBMD/iPhone;FBSN/iOS;FBSV/18.1;FBSS/3;FBID/phone;FBLC/en_US;FBOP/5]", "facebook", "iOS", "mobile", False),
    ("Mozilla/5.0 (Linux; Android 14; Pixel 7 Build/AP2A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/131.0.6778.39 Mobile Safari/537.36 Instagram 357.1.0.52.100 Android (34/14; 420dpi; 1080x2169; Google/google; Pixel 7; panther; panther; en_US; 660310517)", "chromium-webview", "Android OS", "mobile", False),
    ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/22B83 Instagram 357.1.3.26.80 (iPhone15,2; iOS 18_1; en_US; en; scale=3.00; 1179x2556; 662944209)", "instagram", "iOS", "mobile", False),
    ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 musical_ly_36.8.0 BytedanceWebview/d8a21c6", "ios-webview", "iOS", "mobile", False),
    ("Mozilla/5.0 (Linux; Android 13; 2201117TY Build/TP1A.220624.014; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/130.0.6723.58 Mobile Safari/537.36 trill_360805 BytedanceWebview/d8a21c6", "chromium-webview", "Android OS", "mobile", False),
    ("Mozilla/5.0 (Linux; Android 13; SM-G991N Build/TP1A.220624.014; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/130.0.6723.58 Mobile Safari/537.36;KAKAOTALK 2410070", "kakaotalk", "Android OS", "mobile", False),
    ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 KAKAOTALK 10.9.0", "kakaotalk", "iOS", "mobile", False),
    ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.50(0x18003233) NetType/WIFI Language/en", "ios-webview", "iOS", "mobile", False),
    ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) GSA/344.0.695551749 Mobile/15E148 Safari/604.1", "ios-webview", "iOS", "mobile", False),
    ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/22B83 Safari/604.1 [LinkedInApp]/9.30.1229", "ios-webview", "iOS", "mobile", False),
    ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Snapchat/13.10.0.40 (like Safari/8619.2.8.10.7, panda)", "ios", "iOS", "mobile", False),
    ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [Pinterest/iOS]", "ios-webview", "iOS", "mobile", False),
    ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 DuckDuckGo/7 Safari/605.1.15", "ios", "iOS", "mobile", False),
    ("Mozilla/5.0 (Linux; Android 13; SM-X700) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36", "chrome", "Android OS", "tablet", False),
    ("Mozilla/5.0 (Linux; Android 9; SM-T510 Build/PPR1.180610.011; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/131.0.6778.39 Mobile Safari/537.36", "chromium-webview", "Android OS", "tablet", False),
    ("Mozilla/5.0 (Linux; Android 12; Lenovo TB-X606F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36", "chrome", "Android OS", "tablet", False),
    ("Mozilla/5.0 (Linux; Android 13; Pixel Tablet) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36", "chrome", "Android OS", "tablet", False),
    ("Mozilla/5.0 (Linux; Android 11; KFTRWI) AppleWebKit/537.36 (KHTML, like Gecko) Silk/130.3.1 like Chrome/130.0.6723.102 Safari/537.36", "silk", "Android OS", "tablet", False),
    ("Mozilla/5.0 (Linux; Android 10; AGS3-W09) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36", "chrome", "Android OS", "tablet", False),
    ("Mozilla/5.0 (Linux; Android 5.1.1; Nexus 7 Build/LMY47V) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/100.0.4896.127 Safari/537.36", "chrome", "Android OS", "tablet", False),
    ("Mozilla/5.0 (X11; U; Linux armv7l like Android; en-us) AppleWebKit/531.2+ (KHTML, like Gecko) Version/5.0 Safari/533.2+ Kindle/3.0+", "safari", "Android OS", "tablet", False),
    ("Mozilla/5.0 (PlayBook; U; RIM Tablet OS 2.1.0; en-US) AppleWebKit/536.2+ (KHTML, like Gecko) Version/7.2.1.0 Safari/536.2+", "safari", None, "tablet", False),
    ("Mozilla/5.0 (SMART-TV; LINUX; Tizen 6.0) AppleWebKit/537.36 (KHTML, like Gecko) 76.0.3809.146/6.0 TV Safari/537.36", None, None, "smarttv", False),
    ("Mozilla/5.0 (Web0S; Linux/SmartTV) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/94.0.4606.128 Safari/537.36 WebAppManager", "chrome", "Linux", "smarttv", True),
    ("Mozilla/5.0 (Linux; Android 9; BRAVIA 4K UR2 Build/PTT1.190515.001.S104) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36", "chrome", "Android OS", "smarttv", False),
    ("Mozilla/5.0 (Linux; Android 7.1.2; AFTMM Build/NS6265; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/70.0.3538.110 Mobile Safari/537.36", "chromium-webview", "Android OS", "smarttv", False),
    ("Mozilla/5.0 (Linux; Android 12; Chromecast Build/STTE.230319.008) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/119.0.0.0 Safari/537.36 CrKey/1.56.500000 DeviceType/AndroidTV", "chrome", "Android OS", "smarttv", False),
    ("Mozilla/5.0 (X11; Linux armv7l) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/90.0.4430.225 Safari/537.36 CrKey/1.56.500000 DeviceType/Chromecast", "chrome", "Linux", "smarttv", False),
    ("AppleTV11,1/11.1", None, None, "smarttv", True),
    ("Roku/DVP-12.0 (12.0.0.4182-88)", None, None, "smarttv", False),
    ("Mozilla/5.0 (Linux; Android 11; SHIELD Android TV Build/RQ1A.210105.003) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36", "chrome", "Android OS", "smarttv", False),
    ("HbbTV/1.2.1 (;Panasonic;VIERA 2014;3.000;6101-0003 0000-0000;)", None, None, "smarttv", False),
    ("Opera/9.80 (Linux armv7l; HbbTV/1.2.1 (; Philips; 40HFL5010T12; ; PHILIPSTV; CE-HTML/1.0) NETTV/4.4.1; en) Presto/2.12.407 Version/12.50", "opera", "Linux", "smarttv", False),
    ("Mozilla/5.0 (PlayStation; PlayStation 5/6.50) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/15.4 Safari/605.1.15", "safari", None, "console", False),
    ("Mozilla/5.0 (PlayStation 4 11.00) AppleWebKit/605.1.15 (KHTML, like Gecko)", "ios-webview", None, "console", False),
    ("Mozilla/5.0 (Windows NT 10.0; Win64; x64; Xbox; Xbox One) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edge/44.18363.8131", "edge", "Windows 10", "console", False),
    ("Mozilla/5.0 (Nintendo Switch; WifiWebAuthApplet) AppleWebKit/609.4 (KHTML, like Gecko) NF/6.0.2.21.3 NintendoBrowser/5.1.0.22474", None, None, "console", False),
    ("Mozilla/5.0 (Nintendo WiiU) AppleWebKit/536.30 (KHTML, like Gecko) NX/3.0.4.2.13 NintendoBrowser/4.3.2.11274.US", None, None, "console", False),
    ("Mozilla/5.0 (PlayStation Vita 3.74) AppleWebKit/537.73 (KHTML, like Gecko) Silk/3.2", "silk", None, "console", False),
    ("Mozilla/5.0 (X11; Linux x86_64; Quest 3) AppleWebKit/537.36 (KHTML, like Gecko) OculusBrowser/35.2.0.17.49 Chrome/126.0.6478.122 VR Safari/537.36", "chrome", "Linux", "xr", False),
    ("Mozilla/5.0 (Linux; Android 12; Quest 2) AppleWebKit/537.36 (KHTML, like Gecko) OculusBrowser/35.2.0.17.49 Chrome/126.0.6478.122 Mobile VR Safari/537.36", "chrome", "Android OS", "xr", False),
    ("Mozilla/5.0 (Linux; Android 11; SM-R890) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/4.0 Chrome/90.0.4430.210 Mobile Safari/537.36", "samsung", "Android OS", "wearable", False),
    ("Mozilla/5.0 (X11; GNU/Linux) AppleWebKit/537.36 (KHTML, like Gecko) Chromium/109.0.5414.119 Chrome/109.0.5414.119 Safari/537.36 Tesla/2024.38.4", "chrome", "Linux", "embedded", False),
    ("Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko", "ie", "Windows 10", "desktop", False),
    ("Mozilla/5.0 (compatible; MSIE 10.0; Windows NT 6.2; Trident/6.0)", "ie", "Windows 8", "desktop", False),
    ("Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 6.1; Trident/4.0)", "ie", "Windows 7", "desktop", False),
    ("Mozilla/4.0 (compatible; MSIE 6.0; Windows NT 5.1; SV1)", None, "Windows XP", "desktop", False),
    ("Mozilla/5.0 (compatible; MSIE 10.0; Windows Phone 8.0; Trident/6.0; IEMobile/10.0; ARM; Touch; NOKIA; Lumia 920)", "ie", "Windows Mobile", "mobile", False),
    ("Mozilla/5.0 (Windows Phone 10.0; Android 6.0.1; Microsoft; Lumia 950) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/52.0.2743.116 Mobile Safari/537.36 Edge/15.15254", "edge", "Android OS", "mobile", False),
    ("Mozilla/5.0 (BB10; Touch) AppleWebKit/537.35+ (KHTML, like Gecko) Version/10.3.3.2205 Mobile Safari/537.35+", "bb10", "BlackBerry OS", "mobile", False),
    ("BlackBerry9700/5.0.0.862 Profile/MIDP-2.1 Configuration/CLDC-1.1 VendorID/331", None, "BlackBerry OS", "mobile", False),
    ("Mozilla/5.0 (Mobile; Nokia_8110_4G; rv:48.0) Gecko/48.0 Firefox/48.0 KAIOS/2.5", "firefox", "OS/2", "mobile", False),
    ("Dalvik/2.1.0 (Linux; U; Android 13; SM-A536B Build/TP1A.220624.014)", "android", "Android OS", "mobile", False),
    ("Dalvik/2.1.0 (Linux; U; Android 11; M2101K7AG Build/RKQ1.200826.002)", "android", "Android OS", "mobile", False),
    ("Dalvik/2.1.0 (Linux; U; Android 9; SM-T510 Build/PPR1.180610.011)", "android", "Android OS", "tablet", False),
    ("Dalvik/2.1.0 (Linux; U; Android 12; Pixel 6 Build/SD1A.210817.036)", "android", "Android OS", "mobile", False),
    ("Dalvik/2.1.0 (Linux; U; Android 10; moto g(8) Build/QPJ30.131-61)", "android", "Android OS", "mobile", False),
    ("Dalvik/2.1.0 (Linux; U; Android 12; CPH2239 Build/SP1A)", "android", "Android OS", "mobile", False),
    ("Dalvik/2.1.0 (Linux; U; Android 10; Redmi Note 8 Build/QKQ1)", "android", "Android OS", "mobile", False),
    ("Dalvik/2.1.0 (Linux; U; Android 8.1.0; FooBar X1 Build/OPM1)", "android", "Android OS", "desktop", False),
    ("Mozilla/5.0 (Linux; U; Android 4.0.3; de-de; Galaxy S II Build/GRJ22) AppleWebKit/534.30 (KHTML, like Gecko) Version/4.0 Mobile Safari/534.30", "android", "Android OS", "mobile", False),
    ("Mozilla/5.0 (Linux; U; Android 4.1.2; de-de; GT-P5110 Build/JZO54K) AppleWebKit/534.30 (KHTML, like Gecko) Version/4.0 Safari/534.30", "android", "Android OS", "tablet", False),
    ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Slack/4.41.97 Chrome/130.0.6723.137 Electron/33.2.1 Safari/537.36", "chrome", "Mac OS", "desktop", False),
    ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)", "ios-webview", "Mac OS", "desktop", False),
    ("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", "searchbot", None, "desktop", True),
    ("Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)", "searchbot", None, "desktop", True),
    ("Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)", "searchbot", None, "desktop", True),
    ("Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; ClaudeBot/1.0; +claudebot@anthropic.com)", "searchbot", None, "desktop", True),
    ("Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko); compatible; ChatGPT-User/1.0; +https://openai.com/bot", "searchbot", None, "desktop", True),
    ("Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)", "searchbot", None, "desktop", True),
    ("facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)", "searchbot", None, "desktop", True),
    ("Twitterbot/1.0", "searchbot", None, "desktop", True),
    ("Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)", "searchbot", None, "desktop", True),
    ("WhatsApp/2.23.20.0", None, None, "desktop", True),
    ("curl/8.5.0", "curl", None, "desktop", True),
    ("Wget/1.21.4", None, None, "desktop", True),
    ("python-requests/2.32.3", None, None, "desktop", True),
    ("Go-http-client/1.1", None, None, "desktop", True),
    ("okhttp/4.12.0", None, None, "desktop", True),
    ("axios/1.7.7", None, None, "desktop", True),
    ("node-fetch/1.0 (+https://github.com/bitinn/node-fetch)", None, None, "desktop", True),
    ("PostmanRuntime/7.42.0", None, None, "desktop", True),
    ("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/131.0.0.0 Safari/537.36", "chrome", "Linux", "desktop", True),
    ("Mozilla/5.0 (Linux; Android 14; OnePlus 9 Pro) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36", "chrome", "Android OS", "mobile", False),
    ("MyApp/3.1 CFNetwork/1568.100.1 Darwin/24.0.0", None, None, "desktop", False),
    ("MyApp/3.1 (com.example.app; build:1; iOS 18.1.0) Alamofire/5.9.1", None, None, "desktop", False),
    ("MyApp/3.1 (iPhone; iOS 18.1; Scale/3.00)", None, "iOS", "mobile", False),
    ("Mozilla/5.0 (X11; FreeBSD amd64; rv:131.0) Gecko/20100101 Firefox/131.0", "firefox", "Linux", "desktop", False),
    ("Mozilla/5.0 (X11; OpenBSD amd64; rv:131.0) Gecko/20100101 Firefox/131.0", "firefox", "Open BSD", "desktop", False),
    ("Mozilla/5.0 (Windows NT 6.0; rv:52.0) Gecko/20100101 Firefox/52.0", "firefox", "Windows Vista", "desktop", False),
    ("Mozilla/5.0 (Windows NT 5.2; rv:52.0) Gecko/20100101 Firefox/52.0", "firefox", "Windows Server 2003", "desktop", False),
    ("Mozilla/5.0 (Linux; Android 12; ALN-AL00 Build/HUAWEI) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0.5735.196 HuaweiBrowser/15.0.4.312 Mobile Safari/537.36", "chrome", "Android OS", "mobile", False),
    ("Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0.0.0 Safari/537.36 ArkWeb/4.1.6.1 Mobile", "chrome", None, "mobile", False),
    ("Mozilla/5.0 (Linux; U; Android 13; zh-cn; V2244A Build/TP1A.220624.014) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/100.0.4896.58 Quark/7.4.6.681 Mobile Safari/537.36", "chrome", "Android OS", "mobile", False),
    ("Mozilla/5.0 (Linux; U; Android 13; en-US; RMX3521 Build/TP1A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/100.0.4896.127 UCBrowser/13.8.0.1324 Mobile Safari/537.36", "chrome", "Android OS", "mobile", False),
    ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/91.0.4472.124 Safari/537.36 AOLShield/91.0", "aol", "Windows 10", "desktop", False),
    ("Mozilla/5.0 (Unknown; Linux x86_64) AppleWebKit/538.1 (KHTML, like Gecko) PhantomJS/2.1.1 Safari/538.1", "phantomjs", "Linux", "desktop", True),
]
# fmt: on


@pytest.mark.parametrize(("user_agent", "browser", "os", "device", "bot"), KNOWN)
def test_known_user_agent(
    parser: AgentParser, user_agent: str, browser: str | None, os: str | None, device: str, bot: bool
) -> None:
    assert parser.parse(user_agent) == Agent(browser, os, device, bot)


@pytest.mark.parametrize("user_agent", [None, ""])
def test_missing_user_agent_is_an_unknown_desktop_and_no_bot(parser: AgentParser, user_agent: str | None) -> None:
    assert parser.parse(user_agent) == Agent(None, None, "desktop", False)


def test_the_most_specific_name_wins_over_the_engine_it_builds_on(parser: AgentParser) -> None:
    base = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36"
    names = {
        suffix: parser.parse(base + suffix).browser for suffix in ("", " Edg/131.0.0.0", " OPR/115.0.0.0", " Foo/1.0")
    }
    assert names == {"": "chrome", " Edg/131.0.0.0": "edge-chromium", " OPR/115.0.0.0": "opera", " Foo/1.0": "chrome"}


@pytest.mark.parametrize("version", ["W.X.Y.Z", "131.0;", "131.0)", ""])
def test_chrome_without_a_whole_version_is_not_chrome(parser: AgentParser, version: str) -> None:
    assert parser.parse(f"Mozilla/5.0 (X11; Linux x86_64) Chrome/{version}").browser is None


@pytest.mark.parametrize(
    ("nt", "name"),
    [
        ("5.0", "Windows 2000"),
        ("5.1", "Windows XP"),
        ("5.2", "Windows Server 2003"),
        ("6.0", "Windows Vista"),
        ("6.1", "Windows 7"),
        ("6.2", "Windows 8"),
        ("6.3", "Windows 8.1"),
        ("10.0", "Windows 10"),
        ("4.0", None),
    ],
)
def test_windows_versions(parser: AgentParser, nt: str, name: str | None) -> None:
    assert parser.parse(f"Mozilla/5.0 (Windows NT {nt}) Gecko/20100101 Firefox/52.0").os == name


@pytest.mark.parametrize(
    "user_agent",
    [
        "Mozilla/5.0 (compatible; Domains Project/1.0.3; +https://github.com/tb0hdan/domains)",
        "Mozilla/5.0 (compatible; MixrankBot; crawler@mixrank.com)",
        "python-requests/2.32.3",
        "Brandwatch/1.0 (varies)",
    ],
)
def test_model_names_inside_other_words_leave_a_desktop(parser: AgentParser, user_agent: str) -> None:
    assert parser.parse(user_agent).device == "desktop"


@pytest.mark.parametrize("product", ["Playwright/1.40.0", "LinkTiger", "Sindup/1.0.0"])
def test_what_the_reference_does_not_know_as_a_bot_is_a_person(parser: AgentParser, product: str) -> None:
    agent = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36"
    assert not parser.parse(f"{agent} {product}").bot
    assert parser.parse(f"{agent} (compatible; {product}; +https://example.com/bot)").bot


def test_every_pattern_set_aside_is_one_of_the_library() -> None:
    assert set(SET_ASIDE) - Bots().patterns == set()


@pytest.mark.parametrize(
    ("device", "screen", "expected"),
    [
        ("desktop", "1920x1080", "laptop"),
        ("desktop", "1921x1080", "desktop"),
        ("desktop", "2560x1440", "desktop"),
        ("desktop", "1366x768", "laptop"),
        ("desktop", "1920", "laptop"),
        ("desktop", "1920.0x1", "laptop"),
        ("desktop", "1920.5x1", "desktop"),
        ("desktop", None, "desktop"),
        ("desktop", "", "desktop"),
        ("desktop", " ", "laptop"),
        ("desktop", "x1080", "laptop"),
        ("desktop", " 12 x9", "laptop"),
        ("desktop", "\ufeff12\u00a0x9", "laptop"),
        ("desktop", "\x1c12x9", "desktop"),
        ("desktop", "abc", "desktop"),
        ("desktop", "12px", "desktop"),
        ("desktop", "1e3", "laptop"),
        ("desktop", "1e4", "desktop"),
        ("desktop", "1e999", "desktop"),
        ("desktop", "-5", "laptop"),
        ("desktop", "+5", "laptop"),
        ("desktop", ".5x", "laptop"),
        ("desktop", "5.x", "laptop"),
        ("desktop", ".x", "desktop"),
        ("desktop", "Infinity", "desktop"),
        ("desktop", "-Infinity", "laptop"),
        ("desktop", "infinity", "desktop"),
        ("desktop", "nan", "desktop"),
        ("desktop", "NaN", "desktop"),
        ("desktop", "1_000", "desktop"),
        ("desktop", "१२", "desktop"),
        ("desktop", "0x10", "laptop"),
        ("desktop", "0X10", "laptop"),
        ("desktop", "0XFFFF", "desktop"),
        ("desktop", "-0X10", "desktop"),
        ("desktop", "0b11", "laptop"),
        ("desktop", "0o17", "laptop"),
        ("desktop", "0o18", "desktop"),
        ("mobile", "390x844", "mobile"),
        ("tablet", "820x1180", "tablet"),
        ("smarttv", "1920x1080", "smarttv"),
    ],
)
def test_a_desktop_at_most_1920_wide_is_a_laptop(device: str, screen: str | None, expected: str) -> None:
    assert device_for_screen(device, screen) == expected


PIECES = [
    "Mozilla/5.0 ", "(X11; ", "Android ", "; ", "SM-", "Chrome/1", "Chrom", "OPR/", "wv)", "Version/1", "Mobile", " Safari/",
    "AppleWebKit/1.", "MSIE 7.0;", "Trident/7.0", "rv:1", ").", "Opera Mini", "bot", "@a", ".ai", "pad ", "\x00", "\ud800", "\n",
]  # fmt: skip

wild_user_agents = st.one_of(
    st.text(st.characters(), max_size=300),
    st.lists(st.sampled_from(PIECES), max_size=300).map("".join),
    st.builds(lambda piece, times: piece * times, st.sampled_from(PIECES), st.integers(1, 20_000)),
)


@settings(deadline=None)
@given(wild_user_agents)
def test_any_string_has_an_answer_and_only_its_start_is_read(user_agent: str) -> None:
    agent = shared_parser().parse(user_agent)
    assert agent.device in {"desktop", "mobile", "tablet", "smarttv", "console", "wearable", "embedded", "xr"}
    assert agent == shared_parser().parse(user_agent[:LONGEST_READ])


@settings(deadline=None)
@given(st.sampled_from(["desktop", "mobile"]), st.one_of(st.none(), st.text(st.characters(), max_size=5_000)))
def test_any_screen_has_an_answer(device: str, screen: str | None) -> None:
    assert device_for_screen(device, screen) in {device, "laptop"}


def test_a_hundred_kilobytes_are_read_like_their_first_kilobyte(parser: AgentParser) -> None:
    start = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
    agent = parser.parse(start + "Mobile/15E148 " + "\x00\ud800 x" * 25_000)
    assert (agent.browser, agent.os, agent.device) == ("ios-webview", "iOS", "mobile")


def test_a_parser_without_a_cache_answers_the_same(parser: AgentParser) -> None:
    uncached = AgentParser(cache_size=0)
    assert [uncached.parse(case[0]) for case in KNOWN] == [parser.parse(case[0]) for case in KNOWN]


class Recorded(msgspec.Struct):
    ua: str
    browser: str | None
    os: str | None
    device: str
    bot: bool


@pytest.mark.parametrize(("question", "least"), [("browser", 0.995), ("os", 0.995), ("device", 0.995), ("bot", 0.99)])
def test_agreement_with_the_reference(parser: AgentParser, question: str, least: float) -> None:
    if not ORACLE.exists():
        pytest.skip("skipped: the reference's recorded answers are not beside this repository")
    with gzip.open(ORACLE) as lines:
        recorded = [msgspec.json.decode(line, type=Recorded) for line in lines]
    agree = Counter(getattr(parser.parse(r.ua), question) == getattr(r, question) for r in recorded)
    assert agree[True] / agree.total() >= least


@cache
def shared_parser() -> AgentParser:
    return AgentParser()
