"""What stands in the text of news pages without being part of the article, in the words of the pages.

Collected from news pages in English; each pattern must describe the whole line or paragraph, so that no sentence of a
story is lost to it.
"""

EMBEDDED = (
    "twitter-tweet twitter-video instagram-media tiktok-embed fb-post fb-video reddit-embed-bq bluesky-embed"
    " text-post-media telegram-post mastodon-embed"
).split()
"""Classes of elements that show a post of another site."""

PROMOTED = (
    "read more|read next|read also|also read|related|related story|related stories|more on this|more like this|see also"
    "|watch|listen|click here|sign up|subscribe|download|don't miss|don’t miss|recommended|must read|trending|more"
    "|explainer|in pictures|live|get the app|join|follow"
).split("|")
"""How a paragraph that is nothing but a link to somewhere else begins."""

LINES = (
    r"(?:read|see|find out|learn) more(?: here)?[.:!]?(?::\s.{0,200})?",
    r"(?:related|read next|also read|read also|watch|more|see also|recommended)\s?:\s.{0,200}",
    r"(?:story continues|article continues|continue reading|keep reading)\b.{0,60}",
    r"advertisement|sponsored(?: content)?|promoted(?: content)?|ad feedback|skip advertisement",
    r"scroll (?:down )?(?:to|for) .{0,60}|copy link|share|comments?|save",
    r"share (?:this )?(?:article|story|on .{0,40}|this .{0,20})",
    r"(?:sign up|subscribe)\b.{0,40}\b(?:newsletter|newsletters|briefing|updates|alerts|today|here|inbox)\b.{0,120}",
    r"(?:get|check out)\b.{0,80}\b(?:newsletters?|delivered|daily .{0,20} ?news|to your inbox|signing up)\b.{0,80}",
    r"follow (?:us|along|the .{0,30}|@\w+)\b.{0,100}",
    r"(?:click|tap) here (?:to|for) .{0,120}",
    r"download (?:the|our) .{0,60}\bapp\b.{0,80}",
    r"our standards: .{0,80}",
    r"(?:this article (?:was )?)?(?:originally|first) (?:published|appeared) (?:in|on|at|by) .{0,80}",
    r"(?:photo|image|picture|video)(?: credit)?s?\s?(?::|by\b).{0,100}",
    r"all rights reserved\.?|©.{0,100}|copyright ©?.{0,100}",
    r"enjoying our latest content\?|log in or create an account.{0,60}|already a subscriber\?.{0,60}",
    r"have (?:a|you got a) (?:story|tip|news).{0,160}",
    r"do you have (?:a|any) (?:story|tip|news|information).{0,160}",
    r"by (?:entering|signing up|submitting|clicking|subscribing).{0,200}",
)
"""Regular expressions for whole lines, in any case."""

CONSENT = (
    "before you continue|we value your privacy|we use cookies|we and our partners|accept all cookies|cookie consent"
    "|manage your consent|consent to cookies|your privacy choices|please enable cookies|please enable javascript"
    "|enable javascript and cookies|javascript is disabled|javascript is not available|verify you are human"
    "|verifying you are human|are you a robot|unusual traffic|checking your browser|just a moment|attention required"
    "|access denied|access to this page has been denied|please turn off your ad blocker|wir verwenden cookies"
    "|wir und unsere partner|bevor sie fortfahren|nous utilisons des cookies|avant de continuer|nous et nos partenaires"
    "|utilizamos cookies|antes de continuar|utilizziamo i cookie|usiamo i cookie|wij gebruiken cookies"
).split("|")
"""What walls say that stand before a page: of consent, of robots, of blocked scripts."""

MISSING = (
    "page not found|404 not found|404 error|error 404|not found|page cannot be found|page can't be found"
    "|page can’t be found"
    "|page doesn't exist|page does not exist|no longer available|service unavailable|502 bad gateway"
    "|internal server error|seite nicht gefunden|page introuvable|página no encontrada"
).split("|")
"""What pages say in the place of one that is missing."""
