"""First names and surnames as people in the United Kingdom bear them, of many origins; a list from common knowledge, of nobody.

Names that are also words, months, places or brands stand apart: they count as names only where something beside them says so.
"""

from __future__ import annotations

from reportgen.facts.plain_text import words_in

# Told as names by themselves, with a capital letter or without.
FIRST_NAMES = words_in(
    """
    aaliyah aarav aaron aarya abbie abby abdel abdi abdirahman abdul abdulaziz abdulla abdullah abdullahi abdulrahman abena
    abhishek abia abida abigail abiodun abiola abraham abu abubakar adaeze adebayo adedayo adela adelaide adele adeline adeola
    aderonke adil aditi aditya adnan adrian adriana adrianna adrienne afia afonso agata agatha agnes agnieszka ahmad ahmed
    ahmet aidan aiden aileen aimee aisha aishah aisling aisosa aiyana aiysha ajay akash akeem akosua akua alana alasdair
    alastair albert alberto albie alec aleena alejandro aleksander aleksandra aleksy alena alesha alesia alessandra alessandro
    alessia alex alexander alexandra alexandru alexia alexis alfie alfred alfredo ali alia alice alicia alicja alina aliona
    alisa alisha alison alissa alistair alivia aliyah allan allegra allison alma alon alun alvin alyssa amaan amadou amaia
    amal amanda amandeep amara amarachi amari amaya amayah amelia amelie amina aminah aminata amir amira amirah amit amna
    amrit amritpal amy anabel anabelle anand ananya anas anastasia anaya anayah andre andrea andreas andreea andrei andrew
    andrzej andy aneeka aneesa aneta aneurin angela angelica angelika angelina angelo angharad angus ania anika aniqa anisa
    anisah anish anita anja anjali ankit anna annabel annabella annabelle annalise anne annette annie annika annmarie anouk
    anoushka ansel anthony antoine antoinette anton antonia antonina antonio anushka anwar anya aoife aqsa araminta archibald
    archie ardal areeba arfan aria ariana arianna ariella arif arjan arjun arlo armaan armani arnav arnold arran arron arthur
    artur arturo arun arvin arya aryan asad asha ashanti asher ashleigh ashley ashok ashwin asif asim asiya asma astrid atif
    atiya atticus aubrey audrey augustus aurelia ava avani aveline avneet awais axel aya ayaan ayana ayanna ayat ayeisha
    ayesha ayisha ayla ayman aymen ayo ayodele ayomide ayra aysha ayub ayush azaan aziz aziza azra bailey baljinder baljit
    balvinder barbara barnaby barney barry bartek bartholomew bartosz bashir beata beatrice beatrix becca becky belinda bella
    ben benedict benjamin benji benny bernadette bernard bernice bertie beth bethan bethany betsy betty beverley beverly
    bhavesh bhavna bianca bilal billie billy bilquis binta bisma blaine blair blake blanka blazej bob bobbie bobby bodhi
    bogdan boris boyd bozena brad bradley brady bradyn braiden brandon brayden breanna brenda brendan brendon brennan brett
    brian briana brianna bridget bridie britney brittany bronagh bronwen bronwyn brooke bruce bruno bryan bryce bryn bryony
    byron cai caitlin caitlyn caleb callan callie callum calum calvin cameron camila camilla camille campbell candice cara
    caragh carina carl carla carlos carly carmel carmen carole caroline carolyn carrie carwyn carys casper caspian cassandra
    cassidy cassie catalina catarina caterina catherine catrin catriona cecil cecilia cecily celeste celia celine cerys chanel
    chantal chantelle charlene charles charley charlie charlotte chaya chelsey cheng cherie cherise cheryl cheyenne chiamaka
    chidera chidi chijioke chikondi chinedu chinonso chinwe chioma chloe chris chrissie chrissy christa christabel christina
    christine christopher christos chukwuemeka cian ciara ciaran cillian cindy claire clara clarissa claude claudette claudia
    claudio clayton clemence clifford clint clodagh cody cohen colette colin colleen colm conall conchita connie connor conor
    conrad constantin cora coralie cordelia corey corinne cormac cornelia cornelius cory cosmo courtney craig cristian
    cristiano cristina curtis cynthia cyril cyrus czeslaw daanish dafydd dagmara daisie damaris damian damien damilola damon
    dan dana dani daniel daniela daniella danielle daniil danila danni danny dante danuta daphne dara daragh darcey darcie
    darcy daria darius dariusz darrell darren darryl daryl dave david davina davinder dawid dawood dayna dayo dean deandre
    deanna debbie deborah debra declan deepa deepak deepika deirdre delilah delroy delyth demetrius demi denis denise dennis
    denzel derek dermot derrick desmond devan devonte dewi dexter dhruv diana diane dianne diarmuid didier diego dieter dilip
    dilys dimitri dina dinesh diogo dion dionne dipika djamila dmitri dominic dominik dominika dominique donal donald donna
    donnacha donovan dora doreen dorian doris dorota dorothea dorothy dougal douglas drake duncan dustin dwayne dylan eamon
    eben ebony eddie eddy edgar edith edmund eduardo edward edwin edyta efe effie efua egan eifion eileen eilidh eilish eimear
    einar ekaterina elaina elaine elana eleanor eleanora elena eleni elia elian eliana elias elijah elin elina elinor eliot
    elis elisa elisabeth elise elisha eliza elizabeta elizabeth ella ellen ellena ellesse elliana ellie elliot elliott ellis
    elodie eloise elouise elsie elspeth elton elwood emanuel emanuela embla emeka emelia emer emil emilia emiliano emilie
    emilija emilio emily emir emlyn emma emmanuel emmanuella emmeline emmet emmett emre emrys ena encarna enid enrico enrique
    enya enzo eoghan eoin ephraim eren eric erica erick erik erika ernest ernestine errol erwin esa esha eshaan eshal esmae
    esmay esme esmee esmeralda esperanza estelle esther etan ethan ethel etienne euan eugene eugenia eunice eva evan
    evangeline evelina eveline evelyn evie ewa ewan ewelina ezekiel ezra fabian fabienne fabio fadi fadumo fahad fahim faisal
    faiz faiza faizah faizan farah fareed farhad farhan farida farrah faruk farzana fateha fathima fatih fatima fatimah fatma
    fatou fatoumata fawad fay faye federica federico felicia felipe felix femi feng ferdinand fergal fergus fernanda fernando
    filip filippo filomena finbar findlay fingal finlay finley finn finnian finnley fintan fiona fionn fionnuala fizza flavia
    fletcher flo florian floyd folasade foluke fouad frances francesca francesco francine francis francisco franciszek
    francois frankie franklin fraser fred freda freddie freddy frederic frederica frederick frederik freja freya frida
    friedrich funmi gabriel gabriela gabriele gabriella gabrielle gail galina ganesh gareth garfield garth gary gavin gaynor
    gbemi gemma genevieve geoff geoffrey george georgie georgina gerald geraldine gerard germaine gertrude gethin ghulam gia
    giacomo gianna gideon gilbert gillian gina giorgia giorgos giovanni gisele giselle giulia giulio giuseppe gladys glenda
    glenn glenys gloria godfrey goran gordon gosia gracie gracjan graeme graham grainne grayson greg gregor gregory greta
    griff griffin grzegorz guillermo gulsen gurdeep gurinder gurjit gurpreet gursharan gustav gustavo gwen gwendolyn gwilym
    gwyn gwyneth habib habiba habibah hadi hadiya hadley hafiz hafsa hafsah haider hajra haleema halima halimah halina hamed
    hamid hamida hamish hamza hamzah hana hanan haneen hania hanif haniya hanna hannah hanne hanni hans hardeep hari harish
    harjit harleen harley harmanpreet harold haroon harpreet harriet harris harrison harry harsha haruna harvey harvinder
    hasan haseeb hashim hasnain hassan hatice hattie hayden hayleigh hayley hazem heba hector heidi heidy heledd helen helena
    helga heloise henrietta henrik henry herbert hermione hester hetty hibba hibo hilary hilda hiro hiroshi honoria hooria
    horace howard hubert hugh hugo humaira humza huseyin hussain hussein huw huxley hyacinth iain ian ibrahim ibrar ibtisam
    ida idris idrissa iestyn ieuan ifan ifeanyi ifeoma ifra ifrah iga ignacio igor ihsan ikra ikram ilaria ilias ilona ilyas
    iman imani imogen imran ina inaaya inaya indie indira ines inga ingrid inigo inka inna ioan ioana iqra ira irena irene
    irfan irina irma isa isaac isabel isabela isabella isabelle isadora isaiah isha ishaan ishaq ishmael isidora isis isla
    ismaeel ismael ismail isobel isobelle isra issac issy istvan ivan ivana iveta ivo ivor iwan iwona izaak izaan izabela
    izabella izzie izzy jaan jabir jace jacek jack jackie jackson jacob jacqueline jacques jacqui jada jaden jadwiga jagdeep
    jago jagoda jahangir jai jaiden jaime jake jakub jamaal jamal jameela jamelia james jamie jamil jamila jana jane janek
    janet janette jani janice janie janina janine janusz jared jarek jaroslaw jarrod jarvis jasdeep jasmeet jasmin jasmina
    jasmine jason jasper jasveer jasvinder javaid javed javier jaxon jaxson jayce jayda jayden jaydon jayesh jayla jaylen
    jayne jayson jeanette jeanne jed jeff jeffery jeffrey jemima jemma jen jenna jenni jennie jennifer jenny jenson jeremiah
    jeremy jermaine jerome jerry jerzy jess jesse jessica jessie jiaying jill jillian jim jimmy jin jing jinny jiya jo joachim
    joan joanna joanne joao joaquin jocelyn jodi jodie jody joe joel joey johan johann johanna johannes john johnathan johnny
    jolanta jolene jon jonah jonas jonathan jonjo jonty jorge jorgie jorja jose josef josefina joseph josephine josey josh
    joshua josiah josie joss joyce juan juanita judah judith judy jules julia julian juliana julie juliet juliette julio
    julita julius junaid justin justina justine justyna kabir kacey kaci kacie kacper kadeem kaden kadiatou kadie kai
    kaiden kaitlin kaitlyn kaja kajal kaleb kalina kalvin kamal kamala kamau kameron kamil kamila kamran karam karan karandeep
    kareem karen karim karima karin karina karishma karl karla karol karolina karolis karthik kasey kashif kasia kasim kaspar
    kassandra katarina katarzyna kate katelyn katerina katharine katherine kathleen kathryn kathy katia katie katja katrina
    katy katya kausar kavita kawsar kaya kayden kaye kayla kayleb kaylee kayleigh kayley kaylum kaysha kazimierz keane keanu
    keaton keegan keelan keeley keeva keira keiron keisha keith kelan kellie kelly kelsey kemal kemar kemi ken kendra kendrick
    kennedy kenneth kenny keno kenzie kenzo kerim kerri kerrie kevin keziah khadija khadijah khadra khaled khalid khalida
    khalil khaliq khloe khushi kian kiana kiara kiera kieran kieron kierra kiki killian kim kimberley kimberly kinga kinza
    kiran kirill kirsten kirstie kirsty kishan kishor kitty klara klaudia klaus klea kobe kobi kofi kohen kojo kole konrad
    kora korey kornelia kourtney krish krishna kristian kristie kristin kristina kristof kristofer kristy krystal krystian
    krystyna krzysztof kuba kuldip kulvinder kunal kushal kwabena kwadwo kwaku kwame kwasi kyan kyla kylan kyle kyleigh kyler
    kylie kymani kyra kyran kyrie kyron lacey lachlan ladan laila lainey laith lakshmi lalita lamar lamin lana lara laraib
    larissa larry lars latifa latisha latoya laura lauren laurence lauretta laurie laurynas lavanya lavinia lawrence layan
    layla layton lazar leah leandra leandro leanna leanne lee leela leena leigha leila leilani leland lena lenka lenni lennie
    lennon lennox lenny leo leon leona leonard leonardo leonidas leonie leonora leopold leroy lesley leslie leszek leticia
    leuan lev levi lewis lexi lexie leyla leyton liam liana libby lidia liesel lila lilah lilia lilian lilianna lilith lilla
    lilli lillia lillian lilliana lillie lilly lina linda lindsay lindsey linh linus lionel lisa lisette livia liviu liz liza
    lizzie lizzy llew llewellyn llinos lloyd lochlan logan lois lola lorcan lorelei lorena lorenzo loretta lori lorna lorraine
    lottie lotty lou louella louis louisa louise loujain luana luc luca lucas lucia lucian luciana lucien lucille lucinda
    lucjan lucy ludmila ludovic luigi luis luisa luka lukas lukasz luke lula lulu luqman luther lydia lyla lyle lyndon lyndsey
    lynette lynn lynne lynsey lyra maab maariya mabel maciej maciek mackenzie macy madalina maddie maddison maddox madeleine
    madeline madiha madina madison mae maeve magda magdalena maggie maha mahad mahdi maheen mahek mahendra mahesh mahfuz mahi
    mahir mahmood mahmoud mahmud mahnoor maia maimuna maira mairead maisey maisie maisy maja majid makayla makenzie maks
    maksim maksymilian malachi malachy malaika malak malakai malcolm malgorzata malia malik malika malikah mallory mamadou
    manan mandeep mandy manisha manjit manoj manpreet mansoor manuel manuela maqsood mara marc marcel marcela marcelina
    marcella marcia marcin marco marcos marcus mared marek margaret margaux margery margo margot marguerite maria mariah
    mariam mariama mariana marianna marianne marie mariella marika marilyn mario marion marios marisa marisol marissa marius
    mariusz marjorie marko markus marla marlena marlene marley marlon marnie marsha marta martha martin martina martyn marvin
    marwa mary maryam maryan maryanne maryum marzena masood mateen mateo mateusz mathew mathias mathilda matilda matilde matt
    matteo matthew matthias matthieu mattie matty maud maude maura maureen maurice mauricio mawuli maximilian maximillian
    maximus maxine maxwell maya mayar mayra maysa mayur mazin meabh meagan meera megan meggie meghan mehak mehdi mehmet
    mehreen mehwish mei meilin mel melanie melina melinda melisa melissa melvin melvyn meredith meriem merryn merve meryem
    meryl mia mica micah michael michaela michaella michal michalina micheal micheala michel michele michelle mick mickey
    miguel mihaela mihai mihail mikaeel mikael mikaela mikail mike mikey mikhail mikolaj mila milana milena miles miley milla
    millicent millie milly milo milosz mina minahil minal minnie mira miranda mirela miriam miroslav misbah mischa mitchel
    mitchell mo mobeen modou moeen mohamad mohamed mohammad mohammed mohamud mohd mohsin moira moises molly momin mona monica
    monika monique montgomery monty morag morgan moritz morris morwenna moses moshe motunrayo moyosore mubarak mubashir
    mudassar mugdha muhamad muhamed muhammad muhammed mujtaba mukesh mukhtar mungo munira murad muriel murphy murray murtaza
    musa mustafa mustapha myah myfanwy mykola myles myra myrna nabeel nabil nabila nadeem nadia nadine nadiya nadja naeem
    naeema nafeesa nafisa nagina nahid nahla naila naima naimah najma nala nana nancy nandini nanette naomi narinder naseem
    nasima nasir nasra nasreen nasrin natalia natalie natalya natan natania natasha natasza nate nathalie nathan nathanael
    nathaniel naveed naveen navjot navneet nawal nayan nayla nazia nazir nazma neal ned neela neelam neema neeraj neesha neha
    nehal neil nell nellie nelly nelson nerys nessa nesta neve neville niall niamh nichola nicholas nicholle nickolas nicky
    nico nicol nicola nicolae nicolas nicole nicoleta nieve nigel nigella nihal nikhil nikita nikki niklas nikodem nikola
    nikolai nikolas nila nilesh nina niraj nisa nisha nishant nita nitin niyah nkechi nnamdi noah noeleen noella noemi noor
    noora noorah nora norah norbert noreen norma norman nour noura nuala numan nusaybah nusrat nyah nyla obinna octavia odette
    odin oghenekaro ola olaf olamide oleksandr oleksandra oleksii olena olga olha oliver olivia olivier oliwia oliwier ollie
    olu oluwadamilola oluwafemi oluwakemi oluwaseun oluwaseyi oluwatobi oluwatosin oluwatoyin omar omari omer ona onur oona
    oran orla orlagh orlaith orlando orly osama oscar osian oskar osman oswald otis ottilie otto owain owen owusu ozge pablo
    padraig paige palak palesa palvinder pamela paola paolo paresh parisa parminder parveen parvez parvin patrice patricia
    patricija patrick patrik patrycja patryk patsy patty paul paula paulette paulina pauline paulo pavel pavol pawel pearce
    pedro peggy penelope percival perdita pernille pete peter petra petros petula peyton phil philip philippa philippe phillip
    phillippa phineas phoebe phyllis pia pierce pierre pietro piotr pippa pixie pola polly pooja poonam poppie prabhjot
    prakash pranav prashant pratik praveen preeti priscilla priti priya priyanka przemek przemyslaw pushpa qasim quentin
    quincy quinn rabi rabia rabiah rachael racheal rachel rachelle radek radoslaw rae raegan rafael rafaela rafal raffaele
    rafferty rafi raghav raheela raheem rahel rahim rahima rahma rahman rahul raihan raina raissa raj raja rajan rajesh
    rajinder rajiv rajni rajveer rakesh ralph rama ramandeep ramesh ramil ramiro ramla ramon ramona ramsey rana
    randeep randy rani rania ranjit ranveer raphael raphaella raquel rasa rashad rashid rashida rashmi raul raveena ravi
    ravinder rawan raya rayaan rayan rayane raymond rayna rayyan razia reagan rebeca rebecca rebekah reece reed reegan reem
    reena rees reeva reggie regina reginald rehaan reham rehan rehana rehman reid reina rekha remi remy rena renata renato
    rene renee renesmee reuben reuel rex reza rhea rhian rhianna rhiannon rhoda rhodri rhona rhonda rhys ria rian ricardo
    riccardo richard richie rick rickie ricky rico rihanna rikki riley rina risha rishi rita ritchie riya riyad riyadh rizwan
    rizwana roan robbie robert roberta roberto robyn rochelle roderick rodney rodrigo roger rohan rohini rohit roksana roland
    rolando rolf roma romaisa romario romeo romy ron ronald ronaldo ronan roni ronnie roop rory rosa rosalia rosalie rosalind
    rosalyn rosamund rosanna roseanna roseanne roselyn rosetta roshan roshni rosie rosina rosslyn rowena roxana roxanne roxie
    roxy roy roza ruairi ruaridh ruben rubin rudi rudolf rudy rufus rukhsana rukiya rumi rupert rupinder ruqayyah rusna
    russell ruth ruthie ryan ryder rylan rylee ryleigh saad saada saba sabah sabiha sabina sabine sabir sabreen sabrina sacha
    sachin sadia sadie sadiq sadiya saeed safa safaa saffa saffiya safia safiya safiyah safwan sagal sahar sahara saheed sahib
    sahil sahra saif saima saira saisha sajid sajida sakina salah salahuddin salam salama saleem saleh salim salima salina
    sallie sally salma salmaan salman salome salvador salvatore sam samaira samantha samara sameer sameera samia samina samir
    samira samiya sammi sammie sammy samraj samreen samson samuel samya sana sanaa sandeep sander sandra sandro saniya saniyah
    sanjay sanjeev sanna santiago santosh saoirse saqib sara sarah sarai sarina sarita sarmad sascha sasha saskia saul
    savannah savio scarlett scott seamus sean seb sebastian sebastien seema sehrish selena selima selina selma semra senait
    seraphina seren serena sergei sergio serhii seth shaan shabana shabir shabnam shae shafiq shagufta shahan shaheen shahid
    shahida shahmir shahnaz shahrukh shahzad shai shaikh shaila shakeel shakil shakira shakur shamim shamima shamsa shan shana
    shanaya shane shanelle shania shanice shaniqua shantelle sharif sharleen sharmin sharon sharukh shaun shauna shawn shay
    shaya shayan shayla shayna shayne shazia shea sheena sheeza sheila shelby sheldon shelley sheraz sheree shereen sheri
    sherri sheryl shiv shiva shivam shivani shona shreya shruti shubham shueb shukri shyam sian sibusiso sid sidney sidra
    sienna signe sikander silas silvia simeon simon simona simone simran sinead siobhan siraj sita siya skyla skylar slawomir
    sliman snezana sofia sofie sofija sohail sohan solomon sonal sonia sonja sonny sonya sophia sophie soraya soren spencer
    sridhar stacey stacie stacy stan stanislaw stefan stefania stefanie stefano stella steph stephan stephanie stephen stephon
    steve steven stevie stewart stuart subhan sufyan suhail suhana suhani sukhdeep sukhi sukhjinder sukhpreet sukhvinder suki
    sulaiman sulayman suleiman suleman sullivan sultan sumaira sumaya sumayah sumayyah sumera sunil sunita suraj suranne
    surekha suresh surinder susan susanna susannah susanne sushma susie suzanna suzanne suzie svetlana sybil sydnie syeda
    sylvia sylvie sylwia szymon tabitha tadeusz tadhg taha tahir tahira tahlia tahmid tahmina taiba taiwo tajinder takudzwa
    talha tali talia taliah talib talitha taliyah tallulah talya tamar tamara tamia tamika tamsin tamzin tanaka tanatswa tania
    tanisha tanja tanner tanveer tanvi tanvir tanya tara taraji taran tarek tariq tarun tasha tasneem tasnim tatiana tatum
    tauseef tayba tayla taylah tayo tayyab tayyiba teagan ted teddie tegan tegen teja tendai teniola teo teodor teodora
    terence teresa terri terry tess tessa thaddeus thalia thandiwe thea thelma theo theodora theodore theresa thiago thierry
    thom thomas thomasina tia tiago tiana tianna tiegan tiernan tiffany tilda tilly tim timmy timothy tina tirion tito tobi
    tobias tobiloba toby todd tolu tom tomas tomasz tomi tommie tommy tomos toni tonia tony torin tracey traci tracy travis
    trevor tricia tristan trixie trudy tsering tulisa tunde tyler tyra tyreece tyrell tyrese tyron ugochukwu uli ulrich uma
    umaima umair umama umar ummi unaisa ursula usama usha usman uzair uzma vadim valentin valentina valentino valeria valerie
    valeriu vanessa varun vasil vasile vaughan velma venetia vera verena verna veronica veronika vesna vicki vickie vicky
    victoire viggo vihaan vijay vikas vikki vikram viktor viktoria vilma vimal vinay vince vincent vincenzo vineet vinny vinod
    vipul viraj viren virgil vishal vitalii vitoria vittoria vivek vivian viviana vivien vivienne vlad vladimir volodymyr vusi
    waheed wahid waleed walid walter wanda waqar waqas warda warren waseem wasif wasim wayne wei wendy wesley whitney wiktor
    wiktoria wilbur wilf wilfred wilhelmina willa willem william wilma wilson winifred winston wojciech wojtek woodrow wren
    wyatt wynford wynne xander xandra xanthe xavi xavier xena xiang xiaoming ximena xin xinyi yacine yacoub yael yahia yahya
    yaman yana yanis yara yaroslav yaseen yash yasin yasir yasmeen yasmin yasmina yasmine yasser yassin yassine yehuda
    yekaterina yetunde yigit yolanda yosef yousef yousif youssef yousuf ysabel yuki yulia yuri yuriy yusef yusra yusuf yvaine
    yvette yvonne zac zach zachariah zachary zachery zack zackary zahid zahir zahra zaid zaida zaiden zaim zain zaina zainab
    zaine zak zakaria zakariya zakariyya zaki zakir zakiya zander zane zaneta zaria zarina zarrar zayaan zayan zayd zayden
    zayn zayna zaynab zbigniew zeb zebedee zeenat zeeshan zehra zeinab zelda zena zenab zenobia zephyr zeynep zhang zhara
    zidan zina zineb ziva ziya zoe zofia zohaib zohra zola zoltan zoraya zosia zsofia zubaida zubair zuhayr zulaikha zuleika
    zulfiqar zunaira zuri zuzanna zygmunt
    """
)

# Written small, these are words or parts of expressions.
WORDS_WHEN_SMALL = words_in(
    """
    ali angelica aria ava bailey barney barry bella benedict billy blair blake bob bobby brad brooke cara celeste charlie cody
    colleen dan dana dean demi derrick dora drake ebony eddy emir ernest esa finn fletcher franklin freya gail gilbert griffin
    hana harry hector hugh ian ida ina ira isa jack jackson jasmine jasper jenny jerry jill jim jimmy joey johnny josh jules
    kai ken kenny kiki kitty lee leigha lev linus lola lottie lou mae maggie mara marion martin mel melina mia mica
    mick mickey mike miles mo molly morris moses nana nancy nell nelly neve nicky nina noor nora norma odin ola otis otto
    paige patsy patty pearce peter pierce pixie polly quentin quincy rae raja rana randy reed reid rena rex rhea rick roan
    roger romeo rosa rosie roy russell ruth sahib salam sally sana sander sasha savannah selma shay shea sheila shiv sid
    sienna sonny spencer stan stella steve stewart suki sultan tali tanner tara taran ted tess tia tilda tilly tim timothy
    tina toby tom tommy tony uma vera vince wanda warren whitney winston wren yuri zain zephyr
    """
)

# Letters that stand for something else in a council's papers when written large: 'HENRY' is a programme, 'ELSA' a person's job.
LETTERS = words_in(
    """
    adam alice amy anna ashley aspire ava beth cara carl carla carol claire clara craig dan dana dave david dora elan ella
    ellis emma eric eva george grace hana helen henry hope ian ida ina ira iris isa jan jane jean joe john jon josh karen karl
    kate katie lara leah lena leo leon lisa lucy luke maia mara marc maria mary matt max maya meg mel mia mo mona nadia nana
    nell nina nora ola olga oscar paul rae ria rosa ross ruth said sam sana sara sarah seb simon stella tara teo tess tim tina
    tom uma una vera zara zoe
    """
)

# Also words, months, flowers, places, posts or brands: names only beside a word that says so ('my son Mark', 'Grace told me').
ALSO_WORDS = words_in(
    """
    ace adam alexa alexandria amber angel april archer art asia atlanta august aurora austin autumn ayah azalea basil bay bear
    beau bee belle bill bishop blessing blossom bonnie brook brooklyn buddy cadence carlisle carol carter cash chad chance
    chardonnay charity chase chelsea cherry chester christian clare clay clementine cliff clive clover cooper crystal dahlia
    daisy dakota dale dallas danish dawn deacon della destiny diamond dolly don dot drew duke earl ed eden elif eve everly
    faith fern flora florence frank gale gene genesis georgia gill ginger glen glory grace grant guy hailey haley harmony
    harsh haven haze hazel heath heather heaven holly honey honor hope hunter india indigo iona iris israel ivy jade jamaica
    jan jay jean jersey jesus jet jewel jordan journey joy jude june juno justice kay kelvin kendal kent kenya kerry king
    kingsley kit lacy lake lance lane laurel leigh les liberty lily lincoln london love luna lux madonna major margarita
    marigold marina mark marshall mason max may meadow melody memphis mercedes mercy merlin merry messiah milan milton misty
    myrtle nadir nat neo nevaeh nick noble noel nova oakley ocean olive opal otter page pandora paris parker pat patience
    peace peaches pearl penny pepper perry petal phoenix piper poppy porter precious preston prince princess prudence rain
    rainbow raven ray rayne reading reese rich river rob robin rock rocky rod roman ronny rose ross rowan royal ruby rusty
    sage said saint salem sandy sapphire savanna sawyer scarlet selby serenity shannon sheikh shelly sherry sierra sky skye
    stanley star sterling stone storm story sue sugar sultana suman summer sunday sunny sunshine sydney tate taylor teddy
    temple theodor topaz tori trinity troy tudor ty tyrone val vaughn verity victor victoria vienna viola violet virginia wade
    walker wally ward wednesday west whit will willow woody wyn yaw york zara zinnia zion
    """
)

# Of these, the ones that with a capital within a sentence are nearly always people.
MOSTLY_PEOPLE = words_in(
    """
    bonnie buddy carol daisy dale dolly drew frank georgia gill glen grace hailey haley hazel heather holly ivy jade jay jean
    jordan jude kay kerry kit lance leigh les lily mark mason max nat nick pat penny perry poppy raven ray reese rob robin
    rocky ross rowan ruby sandy shannon skye stanley tate taylor tori troy tyrone val
    """
)

SURNAMES = words_in(
    """
    adams adebayo adeyemi ahmed akhtar ali allen anderson andrews armstrong atkinson bailey barnes barrett begum bennett bibi
    booth boyle bradley brennan brooks bryant burke burns byrne campbell carr chapman chaudhry chen chowdhury clark clarke
    coleman collins cooke cunningham davidson davies davis dawson dixon docherty doherty douglas doyle duffy duncan dunn
    edwards elliott ellis evans farrell ferguson fernandes fitzgerald fletcher flynn fraser gallagher gibson gill gordon
    graham griffin griffiths gupta hamilton harding harper harris harrison harvey hassan hawkins henderson holmes hopkins
    houghton howard hughes hussain hussein iqbal islam jackson jenkins jennings johnson johnston jones kapoor kaur kelly
    kennedy khan khatun knowles kowalska kowalski kumar lawson leonard lewis macdonald mackenzie mahmood malik marsden
    matthews mccarthy mcdonald mckenzie mclean mehta mensah miah mills mistry mitchell mohamed mohammed moore morgan morris
    morrison mukherjee murphy murray nguyen nicholls nowak obrien oconnor okafor okeke okonkwo oliver oneill osullivan owen
    owusu palmer papadopoulos parsons patel patterson pearson perera perkins peterson phillips popescu powell quinn rahman
    rees reid reilly reynolds richards richardson roberts robertson robinson rogers russell ryan sanders saunders shah sharma
    simpson sinclair singh smith spencer stevens stevenson stewart sullivan sutton sweeney thomas thompson thomson turnbull
    uddin wallace walsh watkins watson watts webb whittaker wilkinson williams williamson wilson wojcik wright yusuf zhang
    """
)
