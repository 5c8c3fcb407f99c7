"""Words that are nobody's name, however they are typed: a capital letter does not make a name of them."""

from __future__ import annotations

from reportgen.facts.plain_text import words_in

MONTHS = words_in(
    "january february march april may june july august september october november december"
    " jan feb mar apr jun jul aug sep sept oct nov dec"
)
DAYS = words_in(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun"
    " mondays tuesdays wednesdays thursdays fridays saturdays sundays"
)

# People as they are called by what they are.
RELATIONS = words_in(
    """
    aunt auntie aunty babies baby bestie bf boy boyfriend boys bro brother brothers carer carers child children cousin cousins
    dad daddy dads daughter daughters families family father fathers fiance fiancee foster friend friends gf girl girlfriend
    girls gran grandad granddad granddaughter grandma grandmother grandfather grandpa grandparent grandparents grandson granny
    guardian guardians half hubby husband infant kid kids lad lads mam mate mates mom mother mothers mum mummy mums nan nana
    nanna nanny neighbour nephew nephews newborn niece nieces nurse parent parents partner partners pupil pupils sibling
    siblings sis sister sisters son sons stepbrother stepdad stepdaughter stepfather stepmother stepmum stepsister stepson
    student students teacher teachers teen teenager teenagers toddler toddlers twin twins uncle uncles wife youngster
    youngsters
    """
)
POSTS = words_in(
    """
    admin adviser advisers advisor advisors advocate advocates apprentice assessor assistant auditor auditors cafcass chair
    chairs clerk clinician coach colleague colleagues commissioner commissioners coordinator counsellor counsellors deputy
    director directors doctor executive gp governor head heads headteacher inspector inspectors intern interpreter iro iros
    judge key keyworker lawyer lead leader leaders leads manager managers member members mentor mentors midwife midwives
    nurses officer officers ofsted pa partner partners pas personal police practitioner practitioners principal professional
    professionals psychologist receptionist representative senco secretary senior social solicitor solicitors specialist
    specialists staff supervisor supervisors support sw sws team teams therapist therapists visitor visitors volunteer
    volunteers worker workers youth
    """
)

WORDS = words_in(
    """
    price prices cost costs chamber wood woods field fields stone banks waters bridges rivers hills
    lodging lodgings hotel refuge ymca jobcentre kooth barnardo barnardos coram shelter mencap scope samaritans gingerbread
    mermaids stonewall nacro centrepoint crisis trussell uber netflix siri alexa childline eclipse sendiass citizens foodbank
    a able about above academy access accommodation account achieve achievement across act action actions activities activity
    actually adopted adoption adult adults advice advocacy afghan african afro after afternoon again against age aged agency
    ago agree agreed agreement ahead albanian all allocated allowance almost alone along already also although always am
    amazing amber an and annual anonymous another answer answered any anybody anyone anything anyway app apparently
    appointment appointments appreciate appreciated apprenticeship approach arab arabic are area areas around art arts as
    asian ask asked asking assembly assessment assessments association at attend attended attending audit autism autistic
    available award awards away awful back bad bangladeshi bank based basically be bean became because become bedfordshire
    bedroom been before began begins being believe below berkshire beside besides best better between big bills birmingham
    birth birthday black board book both brazilian brilliant bring bristol british brought buckinghamshire budget building
    bulgarian bus business busy but by call called cambridgeshire came campaign can cannot car care cared caribbean caring
    carried case caseload cases catholic centre centres certain challenge championships chance change changed changes changing
    charity charter chat check cheshire childcare childline chinese chose christian christmas church class classes clean clear
    clearer clearly clinic close club clubs collective college come comes comfortable comics coming comments commissioned
    commissioning committee communication community complaint complaints completely computer concern concerned concerns
    conference confidence confident consistent constantly consultation contact contacted contacts continue cooking cornish
    cornwall corporate could council councils counselling county couple course court coventry covid create cross culture
    cumbria cup currently czech daily data date day days deaf deal dear decide decided decision decisions definitely delay
    delays dental dentist department depends derby derbyshire describe despite developed development devon did didn difference
    different difficult diploma disabilities disability disabled discuss discussed district do doctors does doesn doing don
    done door doors dorset down driving drop drove due durham during dutch duty each earlier early easily easter easy eat eats
    education ehcp eid eight either else email emergency emotional employment empty end england english enjoy enjoyed enjoys
    enough entitled equipment eritrean especially essex ethiopian european even evening event events ever every everybody
    everyday everyone everything everywhere exactly exam example exams excellent except excited experience experienced
    explained extra facebook fair fairly fantastic far fast favourite feedback feeding feel feeling feelings feels fees felt
    festival few fifteen fifth filipino finally finance financial find finding finds fine finish finished first five flat
    flats focus follow followed following food football for form former forms forum forward fostering found foundation four
    framework free french friday friendly from front full fun fund funding further future gained games gave gcse gcses general
    generally genuinely german get gets getting girls give given gives giving gloucestershire go goes going gone good google
    got grant grateful great green group groups grow guidance guide gypsy had half hampshire handbook happen happened happens
    happier happily happy hard has hasn have haven having he health healthy hear heard heating held hello help helped helpful
    helping helps her here herefordshire hers herself hertfordshire hi high highly him himself hindu his holiday holidays home
    homes homework honest honestly hope hospital hour hours house household housing how however hub hubs huge hugs hundred
    hungarian i idea ideas if important improve improved improvement in included including income independence independent
    indian information initially initiative inside instagram instead interview into introduced involved iranian iraqi irish is
    islamic isn isnt issue issues it italian its itself jewish job jobs join joined journey just keep keeping keeps kent kept
    kind kinder kinship kitchen knew know known knows kurdish ladies lady lancashire language laptop large last late later
    latest latvian laughed launch law learn learned learning learns least leave leaver leavers leaves leaving leeds left
    leicester leicestershire leisure less lessons let letter letters level life like liked likes lincolnshire line link list
    listen listened listening listens lithuanian little live lived liverpool lives living local locality lockdown london long
    longer look looked looking looks lost lot lots love loved lovely loves low luckily lunch made magazine main mainly
    maintenance make makes making male man manchester many maths matter matters may maybe me meal mean means meet meeting
    meetings meets member men mental mentioned message messages met methodist might mind mine minute minutes miss missed
    missing moans moment monday money month monthly months more morning mosaic most mostly move moved moves moving mr mrs ms
    much muslim must my myself name named near nearly need needed needs neglect neither nepalese network never new newsletter
    next nhs nice nigerian nights nine no nobody none nor norfolk normally northamptonshire northumberland not nothing
    nottingham nottinghamshire now number nursery obviously of off offer offered offers office often oh ok okay old older on
    once one ones online only open opened opportunity option options or order other others our ours ourselves out outcome
    outcomes outreach outside over overall own oxfordshire pack paid pakistani palestinian panel parenting park part
    participation past path pathway pay peer people perhaps permanence person personally phase phone phoned phones pilot pizza
    place placed placement placements plan planned planning plans play plays please pledge plymouth pocket point policy polish
    poor portal portuguese positive possible postcard practice prefer pregnant previous primary priority private probably
    problem problems process programme project promise promised properly protection protocol provided provision public punjabi
    put puts quality question questions quick quickly quiet quite ran rang rarely rather read reading reads ready real really
    reason received recent recently record records recruitment red referral referrals regular regularly relationship
    relationships remember replied report reports request residential respect respite respond responded response rest result
    results reunification review reviewed reviews right rights ring rings roma romanian room rooms round rude rules rushed
    russian rutland safe safeguarding safer safety said same sat saturday savings saw say saying says scheme school schools
    scottish screen second secondary section see seeing seem seems seen sees self send sends sent served service services
    session sessions set settled settles seven several shared she sheffield short should shouts show showed shows shropshire
    sign signposting signs sikh similar simple since single sits six skills sleep sleeps slow slowly small smiles snapchat so
    somali some somebody someone somerset something sometimes somewhere soon sorry sort sound source spanish speak special
    spends spent spoke sport stable staffordshire staged standard standards start started starting starts stay stayed staying
    stays step steps still stop stopped stopping story straight strategy strength stress stressful strong struggled struggles
    stuck such sudanese suddenly suffolk suggested sunday supervised supervision supported supporting supportive supports sure
    surrey survey surveys sussex syrian take taken takes taking talk talked talking talks tamil target taxi tea teaches tell
    telling tells ten terrible text texted texts than thank thankfully thanks that the their theirs them themselves then there
    therefore these they thing things think thinks third this those though thought thoughts three through thursday tier till
    time times to today together told tomorrow too took toolkit top torbay touch town track training transition transport
    travel traveller treated tried tries trip truly trust try trying tuesday tuition turkish turned turns twelve twenty twice
    twitter two type uk ukrainian under understand understanding understands understood uniform unit university unless until
    up update updated updates upset urdu us use used useful uses using usually values very via vietnamese views village
    virtual visit visited visiting visits voice voices vote wait waited waiting waits walk walks want wanted wants ward warm
    warwickshire was wasn watch watches way we wears website wednesday week weekend weekends weekly weeks welcome welcomes
    welcoming well wellbeing welsh went were what whatever when whenever where whether which while white who whole whose why
    wider wifi will wiltshire window wing wish wishes with within without woman women won wonderful worcestershire word words
    work worked working works workshop workshops world worried worries worry would wouldn write writes writing written wrong
    yeah year yearly years yes yesterday yet yorkshire you young your yours yourself youtube zoom
    """
)

NOT_NAMES = WORDS | POSTS | RELATIONS | MONTHS | DAYS

# What follows a name that belongs to something else: 'Elizabeth House', 'Martha's Rule'.
THINGS = words_in(
    """
    academy act agency alley arms ave avenue award awards bakery bank bridge building cafe castle cathedral center centre
    chapel charity church clinic close college community cottage court crescent day drive estate farm festival field fields
    foundation friary fund gallery gardens gate green grove hall health heights hill home hospice hospital hostel hotel house
    hub infants infirmary inn institute junior lane law library lodge manor market medical mews mill museum nursery oak parade
    park pharmacy place playground playgroup pool practice pre-school preschool primary prize programme project quay report
    review rise road room rooms rule scheme school secondary square stadium stores street suite supermarket surgery terrace
    theatre tower trail trust unit university view villa villas ward wards way wing wish woods works youth
    """
)

# What stands before a number that is no age: 'Year 9', 'Parents (8)', 'Girl, 14'.
COUNTED = words_in(
    """
    action adult age aged agree always annex anonymous app appendix apprentice area article average band boy carer chapter
    child class complaint compliment council count covid dad day days disagree email everyone excellent facebook fair father
    female figure form girl good grade group instagram item key ks leaver letter level locality male man meeting member month
    months mother mum neutral never no nobody none number objective often other others outcome page parent part participant
    person phase poor priority pupil quarter question rank recommendation refugee regulation respondent responses review room
    round sample satisfied schedule section sibling sometimes stage standard step student survey table team teenager term
    theme tier total twitter unaccompanied unit unsure version visit ward wave week woman year years yes
    """
)

# Names too, but far more often months, places, colours or words, even with a capital and a verb behind them.
NOT_PERSONS = words_in(
    """
    alexa alexandra-palace alexandria angel april art asia atlanta aurora austin autumn barry basil bay beau bill bishop
    blessing blossom brook brooklyn carlisle cash chance charity chelsea cherry chester christian city clay clover crystal
    dallas danish dawn deacon diamond duke earl ed eden faith fern forest gene genesis ginger glory grant harmony harsh heaven
    honey hope hunter india iris israel jamaica jan jersey jesus jet jewel joy june justice kendal kent kenya king lake lane
    lincoln london love lux major marigold marshall max may melody memphis mercedes mercy merlin messiah milan milton misty
    noble noel nova oakley ocean olive opal page paradise paris patience peace peaches pearl pepper phoenix porter precious
    preston prince princess prudence rain rainbow ray reading rich river rock royal sage said saint sapphire savannah scout
    star stone storm story sugar summer sunday sunny sunshine sydney teddy temple topaz trinity venice victory vienna violet
    virginia walker ward wednesday west whit will willow wyn york zara zion
    """
)
