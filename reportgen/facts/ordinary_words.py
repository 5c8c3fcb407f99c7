"""Words that are nobody's name, however they are typed: a capital letter does not make a name of them."""

from __future__ import annotations

MONTHS = frozenset(
    "january february march april may june july august september october november december"
    " jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun"
    " mondays tuesdays wednesdays thursdays fridays saturdays sundays".split()
)

# People as they are called by what they are.
RELATIONS = frozenset(
    """
aunt auntie aunty babies baby bestie bf boy boyfriend boys bro brother brothers carer carers child children cousin cousins dad daddy
dads daughter daughters families family father fathers fiance fiancee foster friend friends gf girl girlfriend girls gran grandad
granddad granddaughter grandma grandmother grandfather grandpa grandparent grandparents grandson granny guardian guardians half hubby
husband infant kid kids lad lads mam mate mates mom mother mothers mum mummy mums nan nana nanna nanny neighbour nephew nephews
newborn niece nieces nurse parent parents partner partners pupil pupils sibling siblings sis sister sisters son sons stepbrother
stepdad stepdaughter stepfather stepmother stepmum stepsister stepson student students teacher teachers teen teenager teenagers
toddler toddlers twin twins uncle uncles wife youngster youngsters
""".split()
)
POSTS = frozenset(
    """
admin adviser advisers advisor advisors advocate advocates apprentice assessor assistant auditor auditors cafcass chair chairs clerk
clinician coach colleague colleagues commissioner commissioners coordinator counsellor counsellors deputy director directors doctor
executive gp governor head heads headteacher inspector inspectors intern interpreter iro iros judge key keyworker lawyer lead leader
leaders leads manager managers member members mentor mentors midwife midwives nurses officer officers ofsted pa partner partners pas
personal police practitioner practitioners principal professional professionals psychologist receptionist representative senco
secretary senior social solicitor solicitors specialist specialists staff supervisor supervisors support sw sws team teams therapist
therapists visitor visitors volunteer volunteers worker workers youth
""".split()
)

WORDS = frozenset(
    """
a able about above access account accommodation achieve across act action actions activities activity actually adopted adoption
adult adults advice advocacy after afternoon again against age aged agency ago agree agreed ahead all allocated allowance almost
alone along already also although always am amber amazing an and annual anonymous another answer answered any anybody anyone anything
anyway app apparently appointment appointments appreciate appreciated apprenticeship approach are area areas around art arts as ask
asked asking assessment assessments at attend attended attending audit autism autistic available away awful back bad based basically
be because become bedroom been before began being believe below best better between big bills birth birthday black board book both
brilliant bring british brought budget building bus business busy but by call called came can cannot car care caring carried case
cases caseload centre certain challenge change changed changes changing chance charity chat check childcare childline christmas
church class classes clean clear clearer clearly close club clubs college come comes coming comfortable comments commissioned
commissioning communication community complaint complaints completely computer concern concerned concerns conference confidence
confident consistent constantly contact contacted contacts continue cooking corporate could council councils counselling county
couple course court covid create cross culture cup currently daily data date day days deaf deal dear decide decided decision
decisions definitely delay delays dental dentist department despite developed development did didn difference different difficult
diploma disabilities disability disabled discuss discussed district do doctors does doesn doing don done door doors down driving due
during duty each earlier early easily easter easy eat education ehcp eid eight either else email emergency emotional employment
empty end england english enjoy enjoyed enough entitled equipment especially even evening event events ever every everybody everyone
everything everywhere exactly exam example exams excellent except excited experience experienced explained extra facebook fair fairly
fantastic far fast favourite feedback feel feeling feelings feels fees felt few fifteen fifth finally finance financial find finding
fine finish finished first five flat flats focus follow followed following food football for form former forms forum forward found
four free french friday friendly from front full fun fund funding further future gained games gave gcse gcses general generally
genuinely get gets getting girls give given gives giving go goes going gone good google got grant grateful great green group groups
grow guide had half happen happened happens happier happy hard has hasn have haven having he health healthy hear heard heating held
hello help helped helpful helping helps her here hers herself hi high highly him himself his holiday holidays home homes homework honest
honestly hope hospital hour hours house household housing how however hub huge hundred i idea ideas if important improve improved
improvement in included including income independence independent information initially inside instagram instead interview into
introduced involved is isn issue issues it its itself job jobs join joined journey just keep keeping keeps kept kind kinder kinship
kitchen knew know known knows ladies lady language large last late later latest laptop learn learned learning least leave leavers
leaver leaves leaving left leisure less lessons let letter letters level life like liked likes line link list listen listened
listening listens little live lived lives living local lockdown locality london long longer look looked looking looks lost lot lots
love loved lovely loves low luckily lunch made maintenance main mainly make makes making male man many maths matter matters may maybe
me meal mean means meet meeting meetings member men mental message met might mind mine minute minutes miss missed missing moment
monday money month monthly months more morning mosaic most mostly move moved moves moving mr mrs ms much muslim must my myself name named
near nearly need needed needs neglect neither never new next nhs nice nights nine no nobody none nor normally not nothing now number
nursery obviously of off offer offered office often oh ok okay old older on once one ones online only open opened opportunity option
options or order other others our ours ourselves out outcome outcomes outside over overall own paid panel parenting park part
participation past path pathway pay people perhaps permanence person personally phase phone phoned pizza place placed placement
placements plan planned planning plans play please pocket point policy poor positive possible practice prefer pregnant previous
primary priority private probably problem problems process programme project promise promised properly protection provided provision
public put quality question questions quick quickly quiet quite ran rang rather read reading ready real really reason received recent
recently record records red referral referrals regular regularly relationship relationships remember report reports request
residential respect respite respond responded response rest result results reunification review reviewed reviews right rights ring
room rooms round rude rules safe safeguarding safer safety said same sat saturday savings saw say saying says school schools scheme
screen second secondary section see seeing seem seems seen sees self send sent sessions session served service services set settled
seven several shared she short should show showed shows sign signs similar simple since single six skills sleep slow slowly small
snapchat so some somebody someone something sometimes somewhere soon sorry sort sound source speak special spent spoke sport stable
staged standard start started starting starts stay stayed staying step steps still stop stopped stopping story straight stress
strength stressful strong stuck such suddenly suggested sunday supervised supervision supported supporting supportive supports sure
survey surveys take taken takes taking talk talked talking talks target taxi tea tell telling tells ten terrible text texted texts
than thank thankfully thanks that the their theirs them themselves then there therefore these they thing things think third this
those though thought thoughts three through thursday tier till time times to today together told tomorrow too took top touch town
track training transition transport travel treated tried trip trust truly try trying tuesday turned twelve twenty twice twitter two
type uk under understand understanding understood uniform unit university unless until up update updated updates upset us use used
useful using usually very via views village virtual visit visited visiting visits voice voices vote wait waited waiting walk want
wanted wants ward warm was wasn watch way we wednesday week weekend weekends weekly weeks welcome welcoming well went were what
whatever when whenever where whether which while white who whole whose why wider wifi will window wish with within without woman women
won wonderful word words work worked working works workshop workshops world worried worries worry would wouldn write writing written
wrong yeah year yearly years yes yesterday yet you young your yours yourself youtube zoom
african afghan afro albanian arab arabic asian bangladeshi brazilian bulgarian caribbean catholic chinese christian cornish czech
dutch eritrean ethiopian european filipino german gypsy hindu hungarian indian iranian iraqi irish islamic italian jewish kurdish
latvian lithuanian methodist nepalese nigerian pakistani palestinian polish portuguese punjabi roma romanian russian scottish sikh
somali spanish sudanese syrian tamil traveller turkish ukrainian urdu vietnamese welsh
academy agreement assembly association award awards bank campaign centre centres challenge championships charter clinic collective
committee conference consultation day days drop festival foundation framework group guidance handbook hub hubs initiative launch law
magazine network newsletter nights outreach pack pathway peer pilot pledge portal postcard programme protocol recruitment report scheme
service services session signposting standards strategy toolkit training trust tuition unit website week wellbeing wing
achievement another became begins below beside besides came cared chose contacts depends describe drove each eats else enjoys
everyday feeding finds fostering gave goes going happily having however hugs isnt keeps knows laughed learns likes looked loves makes
meets messages mentioned moans needs offers opened phones plays puts rarely reads replied rings rushed says seems sends settles shouts
shows sits sleeps smiles spends stays struggles struggled talks teaches tells thinks tries turns understands uses values visits waits
walks wants watches wears welcomes wishes works writes
""".split()
)

NOT_NAMES = WORDS | POSTS | RELATIONS | MONTHS | DAYS
