"""Sentences that were at hand when rules were written: such as point to nobody, and such as do. All details are made up.

`feedback_sentences_apart.txt` has those that were not. Tests hold the rates of both, not each sentence.
"""

from __future__ import annotations

PASS = """
My PA is amazing. He contacts me often and is quick off the mark.
I feel really lucky, not many 19 year olds have flats like this
I wasn't clear what I was entitled to as a care leaver.
I wasn't told when my review was, so I missed it.
Nobody explained to me why I couldn't go home.
Too many different social workers. I have had six in two years.
My social worker always rings back when she says she will.
My social worker changed again and nobody told me.
My social worker listens to me and I can text her.
It would be good to have Wi-Fi in the contact room at the Riverside centre.
The waiting room at the Riverside centre is cold and the toys are broken.
Letters are full of jargon. Please write in plain English.
We asked 147 families and 62% said that they were kept informed.
We heard from 1,147 families between April and June 2024.
77% (85) felt that they were kept informed and their views acknowledged.
81% (17) said yes, 4 said no.
Young people aged 16 and 17 told us they want their own front door.
Care leavers aged 16/17 do not know what happens next.
People aged 16+ should get a travel pass.
Support for 16-18 year olds should not stop at 18.
We want help with money before we turn 18.
Young people aged 11 to 15 asked for a group of their own.
16-year-olds should be able to vote.
Year 10 is stressful and nobody at school knew I was in care.
Year 11 pupils wanted help with GCSEs.
Year 6 children said moving up to secondary school is scary.
Children in Year 5 and Year 6 drew pictures of what makes a good social worker.
The virtual school should come and see us in Year 9.
Key Stage 2 children were asked about homework.
What happened to the 2023/24 plan? We never heard.
The survey (REF 2024-0117) closed on 31 March 2024.
Survey ref 20240117 had 312 answers.
REF 2024-0117: how safe do you feel at home?
Ref. CYP/2024/0117, question 4
They did a Section 47 and never told us how it ended.
The section 47 enquiry took too long and the s.20 agreement was not explained.
We did not understand what Section 20 means.
Clothing allowance should go up from £1,250.00 to £1,400.
The allowance is £45.50 a week and that does not cover food.
Contact should be at weekends, 09:30–17:00 is when we are at school.
The office is only open 9-5 and we work.
The meeting on 3 April 2024 was cancelled on the day.
The group met on 12/03/2024, 14/05/2024 and 16/07/2024.
My review on Monday 3 April was cancelled.
It started at 4pm and ended at 6.30pm.
We moved the meetings to 4.30 pm on Thursdays.
Room 3 is too small for our family, Unit 3 was better.
We waited 26 weeks for the court.
I had to wait 45 minutes on the phone to get through to the front door.
I called three times and left two messages.
ChildLine's number 0800 1111 should be on the wall.
Ring 101 or 999 in an emergency, it said.
We put the number of Samaritans (116 123) and of NSPCC (0808 800 5000) on the poster.
You can call the Front Door on 0300 123 4567.
NHS 111 could not help us.
Signs of Safety meetings make me feel like I am on trial.
My EHCP took 38 weeks.
I got A* to C in everything, my carers were proud.
Form 105 is 14 pages long. Why?
The Children in Care Council met with the Director of Children's Services in May.
April, May and June are exam months, please don't move us then.
In May we asked for a new kitchen and in August it was there.
Will you tell us what happens with this?
May I bring a friend to my review?
I hope that my brother can come too.
My brother and I want to live together.
My brothers and sisters are in different placements and I see them every six weeks.
I want to see my sister more.
I miss my mum and I want to know when I can see her.
My foster carer is kind and lets me cook.
My foster carers treat me as one of the family.
My advocate helped me say what I wanted.
My IRO came to see me before the meeting for the first time.
My son waited nine months for an assessment.
My daughter was never asked what she wanted.
My son has autism and the taxi driver did not know.
My son's school was not invited to the meeting.
My daughter's social worker has left and we have no new one.
My grandson came to live with us and we got no help for the first three months.
As a dad I was left out of every meeting.
As a foster carer I need to know more before a child comes to us.
Foster carers asked for a buddy when they start.
Our supervising social worker visits every month.
Parents told us that letters come too late.
Mum and Dad should both get the letter.
Please ask Dad as well as Mum.
Thank you to everyone at the Front Door.
Thank you for listening.
Thanks to the Leaving Care team for the furniture.
Dear all, thank you for the party.
The Mind of My Own app is good but my worker does not read it.
Mind of My Own, Kooth and Young Minds were useful.
There is an app called Mind of My Own.
We have a group called Speak Up and it meets on Tuesdays.
A service called Kooth was suggested.
The new system is called Eclipse.
Social workers say that Mosaic is slow.
We get 15 cases each and that is too many.
Case numbers went down from 22 to 16.
Average caseload is 16.4, down from 18.1.
Only 4 of 12 newly qualified workers stayed.
Staff told us that supervision was cancelled 3 times out of 10.
Agency workers leave after 6 months.
We recruited 24 social workers in 2023-24.
Supervision happens every 4 weeks now.
Reflective supervision is held on the first Monday of the month.
Facebook is where most parents look.
Twitter: nobody uses it any more.
More posts on Instagram and TikTok please.
The Instagram page is out of date.
Please use WhatsApp, my phone has no credit.
Snapchat is blocked on the wifi at the home.
My tiktok is banned at the placement.
Email us rather than write letters.
I never get an e-mail back.
Write to us through the website www.exampleshire.gov.uk.
Health passports are on https://www.exampleshire.gov.uk/care-leavers/health-passports/
We want to meet @ the youth club, not the office.
The bus pass only works after 9.30.
The number 5 bus does not stop there.
It takes two buses and 50 minutes to get to contact.
A one-way street is what contact feels like.
We agreed a 2 Way Street agreement with carers.
The 5 Rivers Way of working helped our team.
I was in Year 10 Drive to Succeed and it was brilliant.
Staying Put and Staying Close should be offered to all of us.
We have 12 Staying Close flats and need more.
Stepping Stones helped us as a family.
Supported lodgings are better than a hostel.
I live in supported housing and the heating breaks every winter.
I live with my nan and my two brothers.
When I was 16 I had to leave and I was not ready.
I came into care when I was 5.
I have been in care since I was 11.
I am 17 and I do not know what my pathway plan says.
I'm 18 next month and scared of bills.
I am 15 and I hate being called LAC.
Children said that LAC sounds like lacking something.
A baby's first year matters most.
Two and three year olds need more nursery places.
Girls and boys should have separate bathrooms.
Girl, 14: I want to be asked before people talk about me.
Parent of two: nobody told me what would happen at conference.
Young person, 16, supported lodgings: more help with cooking.
Care leaver (19): the setting up home grant is not enough.
Young person A (18) was in our care since she was 11.
Child B said she feels safe now.
Young people in the Children in Care Council said this (12).
Foster carers (9) asked for more training.
Parents (8) said that the conference was frightening.
Devon (15), others (3)
Agree 17, disagree 4, not sure 2
Question 4: yes 14, no 3
Band 2 to Band 3, Level 4 and Tier 2 need explaining.
Priority 1 and Priority 2 read the same to me.
Phase 2 of the Family Hub is better than Phase 1.
St George's Day party was great.
St John Ambulance taught us first aid.
St Mary's Hospital should talk to social care.
The Elizabeth Centre has steps and my wheelchair cannot get in.
Queen Elizabeth Hospital kept us waiting.
The King Edward Academy trust answered our questions.
The bus stops on Victoria Road.
The library in High Street is where we meet.
Harry Potter night was the best thing ever.
We went to Alton Towers with other foster families.
Clare's Law was explained to us very well.
Martha's Rule should be for us too.
The Duke of Edinburgh award was paid for.
Barnardo's and the NSPCC run groups.
The Christmas party should not be in January.
In Exampleshire we want the same as in other counties.
Exampleshire Voice asked for a seat on the Improvement Board.
Ofsted asked us what is different now.
English and Maths tuition should start earlier.
Muslim families asked for halal food at contact.
I am Muslim and nobody asked about food.
I'm British and I want my passport.
I am Deaf and I need an interpreter.
I'm autistic and the lights hurt.
I am dyslexic. Can I have it as a voice note?
Amber means that things are moving, we were told.
Everything is Amber and nothing gets done.
The Red rated actions are not in the summary.
It is a joy to work here now.
Grace period for bills is too short.
We mark our own homework.
Please be frank with us.
I will be honest, it was rough.
They pat you on the back and then leave.
I rose to the challenge.
My carers sue nobody, they just want answers.
Have faith in us.
Rose tinted reports help nobody.
Dawn visits are frightening for children.
Teddy bears and blankets for children who move at night, please.
Jack of all trades, that is what the duty team is.
Being moved at the drop of a hat is not ok.
Six social workers, 3 schools, 2 placements: that is my life.
In 2019, 2020 and 2021 nobody asked us.
Since 2012 the same leaflet has been used.
Version 3.2.1 of the app crashes.
The form has 1234567890 fields, it feels like.
Results 2019-20 and April to July 2020 are shown side by side.
On a scale of 0 1 2 3 4 5 6 7 8 9 10 I would give it 7.
From 1 to 10: 7, 8, 8, 9, 10, 6, 7
Of 45 audits 15 were Good, 27 RI and 3 Inadequate.
Budget code 4410-22 was used.
The invoice was for £12,345,678.90 in total.
We have 3 family hubs, 14 children's centres and 9 libraries.
12 High Court judgments were looked at.
The House Project helped us get flats.
Our house is cold.
The court date was moved 3 times.
Dr appointments clash with school.
Doctors do not know what being in care means.
Miss school for contact? No thanks.
Sir, can we have our phones back?
MS Teams meetings do not work for us.
Health visitor support was lovely.
Our Health Visitor was kind.
Family Support Worker role should be explained.
The Personal Adviser Service has moved.
Social Worker of the Year awards were fun.
Every Social Worker should read this.
I got my National Insurance number late.
Nobody told me my NHS number.
Our postcode gets no service after 6pm.
Birthdays: could we get a card from the council?
I got a birthday card and a £20 voucher.
My 18th birthday was the day my support stopped.
All babies born from March 1 to May 31 got a visit.
Children born after 1 September 2019 start school this year.
Date of birth was missing on 12 of 40 forms.
We now write to young people on their 17th birthday.
We changed the letter. It is now one page long.
We have made a short film with young people about reviews.
We bought 40 laptops and will buy 25 more by September.
We cannot open the hub on Sundays because there is no money for staff.
Managers now ring every family in the first week.
Nothing about us without us.
""".strip().splitlines()

NAME = "a name"
PHONE = "a telephone number"
BIRTH = "a date of birth"
NHS = "an NHS number"
AGE = "an age with identifying detail"
PUPIL = "a unique pupil number"
INSURANCE = "a National Insurance number"
POSTCODE = "a postcode"
STREET = "a street address"
EMAIL = "an e-mail address"
CASE = "a case or court number"
SOCIAL = "a social media name"

HELD: tuple[tuple[str, str], ...] = (
    ("Jake, 9, told us that contact is too short.", NAME),
    ("Jake (9) said he wants to go home", NAME),
    ("Jake who is 9 wants a dog", NAME),
    ("Jake aged nine", NAME),
    ("Zylan, 9, told us that contact is too short.", NAME),
    ("Zylan (9) said he wants to go home", NAME),
    ("Zylan, aged 11, asked for a bigger room.", NAME),
    ("Zylan is 9 and wants to see his sister.", NAME),
    ("9 year old Zylan loves football", NAME),
    ("My son Jake was never asked", NAME),
    ("my son jake was never asked", NAME),
    ("my daughter Zylana was not listened to", NAME),
    ("my daughter, Zylana, was not listened to", NAME),
    ("My social worker Emma is brilliant", NAME),
    ("my social worker is called Emma", NAME),
    ("my social worker Ngozika rings me every week", NAME),
    ("My PA Dave got me a flat", NAME),
    ("my pa dave is great", NAME),
    ("Emma from the leaving care team helped me move", NAME),
    ("I want to thank Emma.", NAME),
    ("Thank you Grace, you were so kind", NAME),
    ("Thanks Jordan for everything", NAME),
    ("Holly listened to me when nobody did", NAME),
    ("my brother Mark lives with dad", NAME),
    ("my foster carer Mrs Jones is kind", NAME),
    ("Mrs Jones at school helps me", NAME),
    ("mr smith said i could not go", NAME),
    ("Dr Patel never rang us back", NAME),
    ("Ms O'Brien was rude to us", NAME),
    ("Miss Taylor in reception", NAME),
    ("Councillor Brown came to our group", NAME),
    ("Jake's mum was not told", NAME),
    ("we asked for Jake’s school report", NAME),
    ("there is a boy called Zylan in my home who hits me", NAME),
    ("My name is Zylan and I want to be heard", NAME),
    ("her name is Amber and she is my best friend", NAME),
    ("I live with Aisha and her mum", NAME),
    ("Mohammed and his sister want to stay together", NAME),
    ("Oluwaseun helped me with my CV", NAME),
    ("Priya Sharma was very helpful", NAME),
    ("Zylan Smith told me off", NAME),
    ("aoife is the best worker ever", NAME),
    ("SIOBHAN NEVER RINGS BACK", NAME),
    ("Katarzyna did not get an interpreter", NAME),
    ("Siân came to see me at school", NAME),
    ("Zoë and I want to share a room", NAME),
    ("ask Kayden, he knows", NAME),
    ("My twins Ava and Mia need a nursery place", NAME),
    ("Her brother, Tyler, is placed far away", NAME),
    ("our key worker Bob took us fishing", NAME),
    ("Jake\u200b, 9, told us", NAME),
    ("J\u00adake, 9, told us", NAME),
    ("Ring me on 07700 900123", PHONE),
    ("07700900123", PHONE),
    ("my number is 07700-900-123", PHONE),
    ("call 07700.900.123 after 4", PHONE),
    ("call (07700) 900 123", PHONE),
    ("+44 7700 900123", PHONE),
    ("+44 (0)7700 900 123", PHONE),
    ("0044 7700 900123", PHONE),
    ("447700900123", PHONE),
    ("my mobile is 7700 900123", PHONE),
    ("phone mum 01632 960123", PHONE),
    ("020 7946 0018 is my work number", PHONE),
    ("(020) 7946 0018", PHONE),
    ("029 2018 0123", PHONE),
    ("0 7 7 0 0 9 0 0 1 2 3", PHONE),
    ("0770 090\n0123", PHONE),
    ("07700 900\n123 text me", PHONE),
    ("０７７００ ９００１２３", PHONE),
    ("07700\u00a0900\u00a0123", PHONE),
    ("07700\u200b900123", PHONE),
    ("07700/900123", PHONE),
    ("07700_900_123", PHONE),
    ("07700*900*123", PHONE),
    ("O77OO 9OO123", PHONE),
    ("oh seven seven zero zero nine zero zero one two three", PHONE),
    ("ring nan on 960123", PHONE),
    ("tel: 496 0123", PHONE),
    ("+1 202 555 0123 is my dad", PHONE),
    ("DOB 3/4/2014", BIRTH),
    ("dob: 03.04.14", BIRTH),
    ("D.O.B. 03-04-2014", BIRTH),
    ("d.o.b 3 april 2014", BIRTH),
    ("date of birth is 3rd April 2014", BIRTH),
    ("Date of Birth – 2014-04-03", BIRTH),
    ("I was born on 3 April 2014", BIRTH),
    ("born 3.4.14 in hospital", BIRTH),
    ("she was born on the 3rd of April 2014", BIRTH),
    ("born April 3rd 2014", BIRTH),
    ("I was born in March 2011", BIRTH),
    ("he was born in 2011", BIRTH),
    ("my birthday is 3rd April", BIRTH),
    ("My birthday is on the 12th of May and nobody came", BIRTH),
    ("her birthday (3 April) was forgotten", BIRTH),
    ("3 April is my birthday", BIRTH),
    ("he turns 18 on 12 May", BIRTH),
    ("dob03042014", BIRTH),
    ("DOB ０３/０４/２０１４", BIRTH),
    ("NHS number 943 476 5919", NHS),
    ("943 476 5919", NHS),
    ("9434765919", NHS),
    ("943-476-5919 is on my card", NHS),
    ("943\u00a0476\u00a05919", NHS),
    ("943.476.5919", NHS),
    ("９４３ ４７６ ５９１９", NHS),
    ("9 4 3 4 7 6 5 9 1 9", NHS),
    ("NHS no. 123 456 7890", NHS),
    ("my nhs number is 1234567890", NHS),
    ("943\n476\n5919", NHS),
    ("I am 9 and go to Hilltop Primary", AGE),
    ("I'm 14 and I go to Hilltop Academy", AGE),
    ("im 9 and i go to hilltop primary", AGE),
    ("my 14 year old lives with her nan in Exwick", AGE),
    ("My son (14) goes to Hilltop School", AGE),
    ("My daughter, 12, attends St Brannoc's School", AGE),
    ("I am fifteen and I live at Oaktree House", AGE),
    ("I'm a 16 year old from Eritrea", AGE),
    ("She is 7. She was moved to Barnstaple.", AGE),
    ("he is 10 and is on Bramble Ward", AGE),
    ("13 year old girl placed in Tiverton", AGE),
    ("I am in Year 10 at Hilltop Academy", AGE),
    ("aged 15, living near Crediton with my aunt", AGE),
    ("I'm 17 and play for Exwick Rovers", AGE),
    ("my UPN is A123456789012", PUPIL),
    ("H801200001001", PUPIL),
    ("UPN: H 801 2000 01001", PUPIL),
    ("QQ 12 34 56 C", INSURANCE),
    ("my NI number is AB 12 34 56 C", INSURANCE),
    ("ab123456c", INSURANCE),
    ("AB-12-34-56-C", INSURANCE),
    ("national insurance no: JG103759A", INSURANCE),
    ("I live at EX99 1AA", POSTCODE),
    ("ex99 1aa", POSTCODE),
    ("ex991aa", POSTCODE),
    ("EX991AA", POSTCODE),
    ("postcode ZZ99 3VZ", POSTCODE),
    ("SW1A 2AA", POSTCODE),
    ("M1 1AE is where we live", POSTCODE),
    ("EX99\u00a01AA", POSTCODE),
    ("EX99-1AA", POSTCODE),
    ("EX99\n1AA", POSTCODE),
    ("we live at 14 Acacia Avenue", STREET),
    ("14 acacia avenue", STREET),
    ("14a High St", STREET),
    ("Flat 2, 14 High St", STREET),
    ("Flat 3 Oaktree House", STREET),
    ("Rose Cottage, Mill Lane", STREET),
    ("they put me in 27 Larkspur Close without asking", STREET),
    ("there is a drug dealer at 5, Brook Road", STREET),
    ("I live on Acacia Avenue", STREET),
    ("my house is in Larkspur Close", STREET),
    ("12 Bramble Way has damp", STREET),
    ("email me at jake@example.com", EMAIL),
    ("jake.smith09@example.co.uk", EMAIL),
    ("JAKE@EXAMPLE.COM", EMAIL),
    ("jake at example dot com", EMAIL),
    ("jake [at] example [dot] com", EMAIL),
    ("jake @ example . com", EMAIL),
    ("jake@example", EMAIL),
    ("case number 123456", CASE),
    ("Case no: EX23P00456", CASE),
    ("ZW21C00123", CASE),
    ("ex23p00456", CASE),
    ("the court order FD24F00012 was not followed", CASE),
    ("Mosaic ID 123456", CASE),
    ("mosaic 1234567", CASE),
    ("my LCS number is 1234567", CASE),
    ("case ref 12345", CASE),
    ("court ref: AB/2024/1234", CASE),
    ("crime number 12/34567/24", CASE),
    ("follow me @jake_09", SOCIAL),
    ("insta: jake.09", SOCIAL),
    ("add me on snapchat jake09", SOCIAL),
    ("snap - jakey_boy09", SOCIAL),
    ("my tiktok is jakeyboy", SOCIAL),
    ("my insta is @jakeyboy", SOCIAL),
    ("message me on insta jakeyboy", SOCIAL),
    ("instagram.com/jake_09", SOCIAL),
    ("my gamertag is xXjakeXx", SOCIAL),
    ("discord jake#1234", SOCIAL),
)

PASS_TOO = """
My worker did what she said.
My carers said that I could stay.
My PA will help me with my budget.
My PA and I made a plan.
My IRO May have forgotten.
Our social worker, Team Manager and IRO all left in March.
Social worker changed five times in Year 10.
Social Workers should say sorry.
I want a social worker who stays.
I have a good relationship with my social worker and my PA.
I would like to see my PA more than every 8 weeks.
Every time I ring, my social worker is on leave.
The duty worker said that they would ring back. Nobody did.
They said they'd call on Tuesday, 9 days later I am still waiting.
In March 15 people came, in April 12.
On 5 Jan we were told, on 14 Feb it was cancelled.
Since Sept 23 nothing has changed.
May half term was fun, more of that please.
Frank and open talks helped.
Carol concert tickets were a treat.
Grant applications take ages.
The will to change is there.
Rob us of our say and we will shout.
Sandy beaches and ice cream: best respite ever.
Holly and ivy on the Christmas cards.
The Poppy room at the centre is lovely.
The Rainbow Room is too small.
Daisy chain project staff are kind.
Rose Garden cafe is a good place to meet.
Ruby red, that is how I would rate it.
Amber Lodge has a good garden.
The Georgia Foundation gave us bikes.
Jade class at school was kind to me.
Victoria Park is where we play.
Jordan Hill School sports day was great.
Charlotte's Place helped us through it.
Winston's Wish sent a lovely book.
Alexa plays music in the contact room.
The Elsa at school helps me, she is an ELSA for Year 6.
HENRY course was useful for new parents.
ICS, LCS and EHM do not talk to each other.
I was told to read the TOM document.
Kooth helped me a lot.
Shelter told us our rights.
Barnardo's said they can help.
Coram Voice and NYAS advocates are great.
Cafcass never spoke to me.
Young Minds has good leaflets.
The Bright Spots survey said the same in 2022.
YOUR LETTERS ARE TOO LONG AND I DO NOT UNDERSTAND THEM
WHY DO I HAVE TO MOVE AGAIN
PLEASE LISTEN TO US
we want more trips and less meetings
dont change my worker again
can we have a say in who our worker is
it was ok i guess
my mum said it was the best thing ever
my dad will not come to meetings
my nan may get help now
my sister hopes for the same
my brother can sue them for all i care
i miss my brother and my dog
my friend rose to the top of the class
Miss you all at the youth club
miss my old school
Sir and Miss at school were kind
The doctor said to wait. Dr said wait. Doctor says wait.
My GP is at the health centre on the High Street.
The hospital was far away.
Ward rounds are at 9.
Two of my friends are in the same group.
We live far from town and there is no bus after 18:00.
We live in a flat and the stairs are hard with a pram.
I live in a children's home and I like it.
I live in foster care and I am happy.
I moved to a new home and school at the same time.
I moved house 5 times in 3 years.
I am 15 and I want to stay with my carers until I am 21.
I am 16 and in Year 11 and have no college place.
I'm 17 and nobody told me about Staying Put.
I'm 20 and my setting up home grant came late.
I was 14 when I came into care and 16 when I left.
I'm 13 and I would like to go to Alton Towers.
My son is 5th on the list.
My daughter is 3 weeks behind with her speech therapy.
She is two hours away from us by bus.
He is one of a kind.
I'm one of 9 young people on the panel.
I am 100% sure that it helped.
At 18 the support stops.
Over 18s need a group too.
Under 5s at the children's centre need more toys.
0-25 service would be better.
16 to 25 year olds asked for a drop-in.
We are 19 and 20 and have the same problem.
The 14 year olds wanted football and the 16 year olds wanted music.
Young people aged 14 at Riverside asked for lockers.
Children aged 9 in Exampleshire schools answered the survey.
42% of 17 year olds in Exampleshire had a plan.
An 18th birthday should not be a cliff edge.
The birthday party on 3 April was fun.
We sent 214 birthday cards this year.
A child born today will leave care in 2042.
We were 12 out of 14 at the meeting on 04/06/2024 at 10:00.
The letter of 12 May 2024 (ref CSC/24/017) was kind.
Reference 10-digit code 1234567890 did not work.
The helpline 08000 855 300 is closed at night.
We rang 0345 600 0388 and waited.
Press 1, then 4, then 2 to get a person.
Text SHOUT to 85258.
Numbers went 112, 92, 115, 121 and then 133, 146, 192, 226.
In Q1 45, in Q2 52, in Q3 49 and in Q4 61.
2019: 112 2020: 133 2021: 146 2022: 192
15 16 17 18 19 20 year olds were asked.
It cost £1,250 plus £45.50, so £1,295.50.
Mileage at 45p, 12.4 miles each way.
Rated 4.5/5 by 85 of 110.
Rooms 1, 2 and 14 are cold.
Room B12 4th floor has no lift.
Band M1 3rd point is not enough to live on.
We meet at 7 Rivers Community Cafe.
3 Village Way of Life sessions were run.
The 2nd Avenue bus stop has no shelter.
We drove 20 minutes down the road to see a flat.
10 people on the main street saw it.
All 4 High School heads came to the meeting.
The 12 Crown Court cases took a year.
We followed 15 Best Way Forward plans.
There are 5 Open Access Places left.
Flat 2 was damp and the landlord did nothing.
A flat in town would be good.
Lane closures made us late for contact.
Our Instagram has 412 followers.
Put it on Instagram, TikTok and Facebook.
Instagram: more films please.
Twitter is dead.
See our page on Facebook for dates.
Meet us @ school @ 3pm
email is better than post
e-mail me the minutes please
The website www.exampleshire.gov.uk/families is hard to use on a phone.
We look at bbc.co.uk for news.
Case load too high, cases drift.
In one case 3 workers turned up.
Case study 3 in the leaflet made me cry.
The case took 52 weeks in court.
Court 3 has no family room.
Court reports should be shown to us 5 days before.
Our case number is never on the letters.
Person ID was missing from 12% of records.
An ID card would help us at the job centre.
Form CS2024 was too long.
Policy 4.12.3 is out of date.
The SE1 standard was met by 14 teams.
KS2 and KS3 pupils, Y10 and Y11 too.
A4 paper, 2B pencils and 3D printers for the hub.
E10 3PM is on my timetable and nobody knows what it is.
COVID-19 made everything harder.
M5 closed and we missed contact.
The A38 and B3212 are bad in winter.
The UPN was not on the form.
My National Insurance number came too late.
NHS numbers are on the red book.
""".strip().splitlines()

HELD_TOO: tuple[tuple[str, str], ...] = (
    ("jakes mum should have been told", NAME),
    ("Jack is the best worker I had", NAME),
    ("Ruby was so kind when I moved", NAME),
    ("Mark is always late", NAME),
    ("when Xyloh told me I cried", NAME),
    ("the Smith family were treated badly", NAME),
    ("my worker tom never reads my file", NAME),
    ("My carer Jo takes me fishing", NAME),
    ("our old social worker, Fatima, knew us", NAME),
    ("The new SW Gethin is ok", NAME),
    ("Jake/Emma both said it", NAME),
    ("JAKE IS BEING BULLIED", NAME),
    ("mum of Jake (9)", NAME),
    ("– Kayden, Year 9", NAME),
    ("from Maisie, age 7 xxx", NAME),
    ("hi im Zubair and i am new", NAME),
    ("thx to Lucy & Dan", NAME),
    ("my lad Kieron needs a school", NAME),
    ("My grandson Zylan came to us in March", NAME),
    ("our twins Ava and Mia", NAME),
    ("my sister Summer is in another placement", NAME),
    ("i want to live with my sister grace", NAME),
    ("PC Williams drove me home", NAME),
    ("Cllr Okafor visited our home", NAME),
    ("dr patel", NAME),
    ("Mr O'Neill", NAME),
    ("José was nice to me", NAME),
    ("thank you to Sarah-Jane for the cake", NAME),
    ("I think Nikita and I should share", NAME),
    ("because Thandeka listens to me", NAME),
    ("Jake!!! stop changing his worker", NAME),
    ("my baby (Zylan) was taken from hospital", NAME),
    ("Please ring on 07700 900 123, ask for mum", PHONE),
    ("07700 900123/07700 900456", PHONE),
    ("Mob:07700900123.", PHONE),
    ("(07700)900123", PHONE),
    ("0770-0900-123", PHONE),
    ("+447700900123", PHONE),
    ("+44-7700-900-123", PHONE),
    ("01632 960 123 ext 4", PHONE),
    ("0163 2960123", PHONE),
    ("0117 496 0123", PHONE),
    ("24 hours: 07700 900123, 16/17 year olds too", PHONE),
    ("on 03/04/2024 I rang 07700 900123 twice", PHONE),
    ("07 70 09 00 12 3", PHONE),
    ("0️⃣7️⃣7️⃣0️⃣0️⃣9️⃣0️⃣0️⃣1️⃣2️⃣3️⃣", PHONE),
    ("whatsapp me 07700,900,123", PHONE),
    ("Born: 3rd April 2014", BIRTH),
    ("born third of April 2014", BIRTH),
    ("DoB = 3 Apr 14", BIRTH),
    ("DOB–03/04/2014", BIRTH),
    ("date of birth\n03/04/2014", BIRTH),
    ("his bday is 3 april", BIRTH),
    ("I will be 18 on 3rd May 2025", BIRTH),
    ("I turned 16 on the 2nd of June", BIRTH),
    ("NHS: 943 476 5919", NHS),
    ("My NHS no is 9434765919.", NHS),
    ("nhs number - 943 476 5919", NHS),
    ("943 4765919", NHS),
    ("943\u200b476\u200b5919", NHS),
    ("I'm 11. My school is Hilltop Primary.", AGE),
    ("I go to Hilltop Primary and I am nine", AGE),
    ("My 6 month old baby is in Oaktree Hospital", AGE),
    ("A 15 year old girl from Exwick told us that she felt unsafe", AGE),
    ("our foster child, a 10 year old, attends Hilltop Juniors", AGE),
    ("im fourteen n live in exwick", AGE),
    ("i am 15 and i live in exwick with my nan", AGE),
    ("I'm the only deaf girl and I'm 13", AGE),
    ("My son who is 8 was moved to Tiverton", AGE),
    ("16yo placed at Oaktree House", AGE),
    ("my year 9 daughter was excluded and she is 14, from Hilltop Academy", AGE),
    ("NINO AB123456C", INSURANCE),
    ("N.I. number: AB 123 456 C", INSURANCE),
    ("AB\u00a012\u00a034\u00a056\u00a0C", INSURANCE),
    ("we are at ex99 1aa, come and see", POSTCODE),
    ("Exwick EX99 1AA.", POSTCODE),
    ("N1 9GU", POSTCODE),
    ("ＥＸ９９ １ＡＡ", POSTCODE),
    ("EX99  1AA", POSTCODE),
    ("Number 14 Acacia Avenue", STREET),
    ("14, Acacia Ave., Exwick", STREET),
    ("i live on acacia avenue", STREET),
    ("we were moved to 3 mill lane", STREET),
    ("Address: 221B Baker Street", STREET),
    ("Apartment 12, 4 Harbour Road", STREET),
    ("jake_09@example.org", EMAIL),
    ("e: jake(at)example.com", EMAIL),
    ("jake＠example.com", EMAIL),
    ("case 24/00123", CASE),
    ("Court case no. 12345", CASE),
    ("Eclipse ID: 1234567", CASE),
    ("my ID is 1234567", CASE),
    ("Liquidlogic no 1234567", CASE),
    ("ZW 21 C 00123", CASE),
    ("my snap is jakeyboy", SOCIAL),
    ("Insta - jake_09", SOCIAL),
    ("@ jake_09", SOCIAL),
    ("tiktok.com/@jakeyboy", SOCIAL),
    ("username: jakeyboy09", SOCIAL),
    ("im on xbox as jakey_09", SOCIAL),
)
PASS_AS_WELL = """
The Christmas hampers were lovely and the kids were made up.
Can the Family Hub open on a Saturday? I work Monday to Friday.
I have been waiting since September 2023 for CAMHS.
Foster carers would like the mileage rate to go from 45p to 50p.
We asked for Makaton training and have not heard back.
I don't like it when the social worker comes to my school in her lanyard.
Could reviews be held at home rather than at County Hall?
You listened when I said I wanted to stay at the same school in Year 11.
Our newsletter now has a page written by the Youth Voice group.
It's hard to get hold of anyone after 5.
The parking at Riverside House is a nightmare.
I can't read the letters, they're too long. Use pictures.
Grandparents aren't told what money they can get.
Please don't use the word contact, call it family time.
Hearing loops don't work in Meeting Room 2.
My child's plan was written without me.
My lad's plan said things that weren't true.
Her plan said the wrong name for her school.
Someone else's name was in my report.
We get sent from pillar to post.
She was born early and the health visitor came twice a week.
He was born in the car park!
A new leaflet, What Happens Next, was written with six young people.
I want to do the Duke of Edinburgh's Award.
We did a trip to Crealy and it was the best day.
Who do I ring at night?
Ring round the rosie was what the kids liked.
I rang 27 times on 3 days.
We were no. 14 in the queue.
Take the no. 9 bus, it's better than the train.
Level 3 diploma finished, thanks for the laptop!
I passed my theory test, 48 out of 50.
Independent visitors: can I have one who likes football?
I've had 4 PAs in 18 months.
Mine is 16 but still treated like 12.
We're 15, not babies.
Being 17 and alone in a B&B is scary.
Under 18s shouldn't be in B&Bs.
When you're 18 you're on your own.
The over-12s group and the under-12s group should swap nights.
Aged 8 to 12 group: more Lego please.
Boys 14+ want a gym.
Mum of 3, single parent, no transport.
Dad, works nights.
Parent carer, SEND forum
Young carer (primary school)
Care experienced adult, 30s
Kinship carer for two siblings
Social worker, Locality 3
Apprentice, Front Door
A care leaver in custody told us that nobody visits.
Unaccompanied young people asked for a Dari interpreter.
Afghan young people want a place to play cricket.
Ukrainian guests told us the forms are only in English.
We were pleased with Operation Encompass at school.
Prevent training was good, Graded Care Profile 2 was better.
The Thrive approach and PACE helped our home.
Theraplay was good.
Strengthening Families sessions were on Zoom, I'd rather be in a room.
Triple P helped, Incredible Years too.
Freedom Programme changed my life.
Caring Dads course: more dates please.
Mockingbird is great for our family.
Lifelong Links found my uncle.
Pause worked with me for 18 months.
Blue Cow and Trauma Recovery Model were talked about. No idea what they are.
Ages and Stages forms are repetitive.
Ofsted's letter of 12 March 2024 was easy to read.
In the July return 17 of 21 were on track.
We agreed with 9 of the 10 points.
30 Hours code took forever.
Two year old funding was turned down.
Universal Credit stopped when I got the grant.
PIP forms are a pain.
My DLA was stopped.
The SEN tribunal took 9 months.
The phone line (option 2, then 4) cuts off.
Tel lines were down in May.
The number on the letter doesn't work.
The email on the poster bounces.
Social media: nobody under 20 uses Facebook.
Use Insta not Twitter.
Our TikTok got 2,300 views.
#CareDay24 was great.
Hashtag it.
Meet me halfway, that's all.
10/10 would recommend.
5 stars *****
3/5 - could do better.
24/7 help needed.
A4 letters, 12 point.
MP3 player broke.
PS5 in the home please.
G7 and E2 rooms are damp.
Bus N9 1 hour late.
In W1 2 workers left.
S17 money took 6 weeks.
S.47, S.17 and s.31 mean nothing to me.
Reg 44 visitor was nice.
CLA, CIN, CP: what do these mean?
ICPC on 14/5 moved to 28/5.
Version 2 (June 2024) is better.
Code: 00445, budget line 12.
Ref: SV/23/0456.
Ref no 2024/000117
Survey ID 20240117
Response ID 118273645
Form number 1056.
Complaint closed in 10 days.
Stage 2 complaint upheld.
Case closed after 3 weeks and then opened again.
Case summaries on one page would help.
Nice staff at Tesco gave us a tour.
The Mercure did a lunch for care leavers.
We'd like an Argos card instead of a Love2Shop one.
The judge was kind.
Doctor's letter lost twice.
Thank God for my nan.
Thank goodness for Alison Centre? No idea where it is.
Lord knows we tried.
Will there be pizza?
Hope to see you in May.
Joy at last: a home of our own.
Mark my words, it'll be cut.
Frankly, it's poor.
Rich people wouldn't put up with this.
Jean jackets for the choir!
Art club on Sunday.
Dale End and Hillside homes need paint.
Sandy Lane centre is cold.
Harvest festival was nice.
Bond Street hub is too far.
Heath visitors... I mean health visitors!
Carer's assessment took 14 weeks
Carers' week event was good
""".strip().splitlines()

HELD_AS_WELL: tuple[tuple[str, str], ...] = (
    ("Little Alfie loved the party", NAME),
    ("Alfies nan can't get there by bus", NAME),
    ("Sam (my PA) got me sorted", NAME),
    ("PA: Gemma T", NAME),
    ("Worker – Liam", NAME),
    ("Spoke to Nadia at the Front Door, v helpful", NAME),
    ("from Ellie-Mae", NAME),
    ("Bilal's review was cancelled", NAME),
    ("Please tell Mr Ahmed he was right", NAME),
    ("the IRO (Mrs Whitfield) ignored me", NAME),
    ("My foster mum Carol is lovely", NAME),
    ("our Tyrone needs a school", NAME),
    ("Thanx Becky xx", NAME),
    ("Quote from Aaliyah, 15, care leaver", NAME),
    ("Mum (Donna) was upset", NAME),
    ("Told Steph my news", NAME),
    ("kieran b. said it's boring", NAME),
    ("Contact with baby Isla-Rose is too short", NAME),
    ("SW = Funmi", NAME),
    ("Ms. Delacroix at Hilltop", NAME),
    ("my niece Xanthia came to us", NAME),
    ("I'm called Zephrin and I like drawing", NAME),
    ("Her name's Ottoline", NAME),
    ("Kyle and his brothers were split up", NAME),
    ("I'm on 07700 900 456 if you want a chat", PHONE),
    ("txt 07700900456", PHONE),
    ("call Nan: 01632 960 456", PHONE),
    ("07700 900456.", PHONE),
    ("Home tel 01632960456", PHONE),
    ("ring 0044(0)7700 900456", PHONE),
    ("D.O.B: 14th Feb 2012", BIRTH),
    ("born 14.2.2012", BIRTH),
    ("He was born 14 February 2012.", BIRTH),
    ("DOB 14-Feb-12", BIRTH),
    ("It was my birthday on 14 February and no card came", BIRTH),
    ("14/2/12 (DOB)", BIRTH),
    ("My boy's birthday, 14 Feb, was missed", BIRTH),
    ("Born on Valentine's Day 2012? DOB 140212", BIRTH),
    ("nhs no: 943-476-5919", NHS),
    ("(943 476 5919)", NHS),
    ("NHS# 9434765919", NHS),
    ("I am 11 and in Miss Hart's class at Oaktree Juniors", AGE),
    ("My daughter is 15 and at Oaktree Academy", AGE),
    ("I'm 9 and live on the Bramble estate in Exwick", AGE),
    ("Our son, 13, plays for Exwick FC", AGE),
    ("we are foster carers in Exwick for a 3 year old boy", AGE),
    ("A boy of 12 who was at Oaktree House until May", AGE),
    ("im 16 n at exwick college", AGE),
    ("14-year-old girl at Bramble Lodge children's home", AGE),
    ("I was 10 when we moved to Exwick", AGE),
    ("UPN H801200001001", PUPIL),
    ("pupil no H801200001001 was wrong", PUPIL),
    ("NI no AB123456C", INSURANCE),
    ("my national insurance is ab 12 34 56 c", INSURANCE),
    ("They sent it to EX99 9ZZ by mistake", POSTCODE),
    ("postcode is ex999zz", POSTCODE),
    ("the flat at 3 Bramble Court is damp", STREET),
    ("We live at 44b Larkspur Rd", STREET),
    ("22 Acacia Ave", STREET),
    ("Top floor, 7 Harbour Terrace", STREET),
    ("address: 7 harbour terrace", STREET),
    ("I'm at 12, The Crescent", STREET),
    ("Flat 4b, Larkspur Court", STREET),
    ("alfie09@example.com", EMAIL),
    ("mail: alfie.b @ example.co.uk", EMAIL),
    ("alfie dot b at example dot com", EMAIL),
    ("case EX24P01234", CASE),
    ("Court ref EX24C05678", CASE),
    ("LCS 1234567", CASE),
    ("LCS ID - 1234567", CASE),
    ("case no. 00012345", CASE),
    ("my file number is 778812", CASE),
    ("ig: alfie.b09", SOCIAL),
    ("snap me: alfieb09", SOCIAL),
    ("my insta's alfie_b", SOCIAL),
    ("@alfie.b09 on tiktok", SOCIAL),
    ("find me on TikTok – alfie_b09", SOCIAL),
    ("facebook.com/alfie.brown.09", SOCIAL),
    ("Add alfieb_09 on Snapchat", SOCIAL),
)
PASS_BESIDES = """
The food at Ramadan and Eid was good.
Tell us about the Junior ISA.
Junior panel met in May.
The bus goes from Victoria.
Take the train to Victoria.
Lady Bay hub is warm.
Sir John Moore School was kind to me.
Martha's rule should be on the wall.
Sarah's law was explained.
I got the Jack Petchey award.
Marie Curie nurses came.
We went to the Mary Rose museum.
I have a Harry Kane poster.
We wrote to 10 Downing Street.
We got 200 High Street vouchers.
Talk to Frank was useful.
Mark my words, it will change.
Early Help at St Thomas' Centre was good
Train Jack and Jill nursery staff
Bus 42 to Victoria is always late.
Hope House is cold.
The Hope team rang us back.
May and June are exam months.
Will you tell us?
The Amber rating is not clear.
I hope it lasts.
Parent of a child with SEND
Carer for two children
mother of three
Parent of Year 9 pupil
- Care leaver
- Parent
Quote from a parent
Children aged 5 to 11 liked it
I am 15 and nobody asks me
care leavers aged 18 to 25
Art helped me calm down.
Music helped me through it.
Staff from the hub were kind.
Ambassadors from the youth council helped us.
My social worker is Polish and speaks to mum.
My social worker is great.
Our family hub is the only one in town.
The only bus in Exwick stops at 6.
Room 3, County Hall is too small.
"More trips." - Young person, residential home
"Nobody rang." - Foster carer
Friends of the park helped.
Letter from Ofsted was clear.
Miss School and you fall behind.
Ms Teams is hard to use.
PC World gave us laptops.
Parents of autistic children need more.
I miss my friends in Year 9.
Sort codes confuse me.
The log number was wrong.
The birthday card was late.
Look at gmail.com for the link.
Faith groups were asked, and Sunday clubs too.
Summer is my favourite time.
April is our busiest month.
Spring is better than autumn.
Dogs are my favourite, and football.
Art is my favourite lesson.
Everyone's mum came.
We have 12 Park View beds.
Children from the hospital school came.
Year 9 pupils at the Academy were asked.
Girls aged 13 to 15 want football.
I am 17 and want my own flat.
He has autism and the school helped.
I have ADHD and my worker understands.
Take the bus to The Beacon.
My carer is Muslim, so we eat halal.
A deaf young person asked for BSL.
Young people with autism asked for quiet rooms.
There were 5 of us at The Hub.
""".strip().splitlines()

# Names that are words, or that no list has; signatures; details that fit one person.
HELD_BESIDES: tuple[tuple[str, str], ...] = (
    ("Mr White was kind", NAME),
    ("Mr Price helped", NAME),
    ("Mr Long is my teacher", NAME),
    ("Mrs White rang", NAME),
    ("Dr Young saw us", NAME),
    ("PC Young drove me", NAME),
    ("Miss Green is nice", NAME),
    ("Mr Black and Mr Young", NAME),
    ("Sister Joy prayed with me", NAME),
    ("Rev Green came", NAME),
    ("Hope is my social worker", NAME),
    ("Precious, my social worker, rang me", NAME),
    ("My social worker is Joy", NAME),
    ("My social worker's name is Precious", NAME),
    ("Grace from the leaving care team helped", NAME),
    ("May, my personal adviser, helped", NAME),
    ("Joy has been my foster carer for 4 years", NAME),
    ("Will came to see me and he was kind", NAME),
    ("Amber listened to me", NAME),
    ("Hope rang me every day", NAME),
    ("I want Faith back as my worker", NAME),
    ("Angel's mum", NAME),
    ("Parent of Zubaydah", NAME),
    ("mother of Tiarna-Leigh", NAME),
    ("Carer for Aiyden", NAME),
    ("Family of Okonkwo", NAME),
    ("Aiyden & his mum met the manager.", NAME),
    ('"I was not told." - Zivko', NAME),
    ("- Macauley, care leaver", NAME),
    ("Quote from Temi, 17", NAME),
    ("Love from Kia xx", NAME),
    ("Ask Zuleyka from the hub", NAME),
    ("Big Dave at the home", NAME),
    ("Grandad Reg", NAME),
    ("J Smith said", NAME),
    ("Smith, J.", NAME),
    ("the O'Connor family", NAME),
    ("JP (15) wants to move", NAME),
    ("Young person (initials KM)", NAME),
    ("Summer is her support worker", NAME),
    ("Our health visitor was Violet.", NAME),
    ("Foster carer for Kezzie", NAME),
    ("Zarnia and her sister want to share", NAME),
    ("Drawing by Kaelo", NAME),
    ('"They listen now" – Ostin, 16', NAME),
    ("Auntie Vee helps", NAME),
    ("Uncle Bram was not told", NAME),
    ("DOB on the plan should be 1st Nov 2009.", BIRTH),
    ("date of birth on my plan is wrong, it is 1 Nov 2009", BIRTH),
    ("birthday wrong: 01/11/2009", BIRTH),
    ("I am the one with one leg, 14, at Thornhurst Academy", AGE),
    ("Young person, 14, at Thornhurst Academy", AGE),
    ("Year 9 girl at Saltash Community School was bullied", AGE),
    ("14y old boy from Saltash", AGE),
    ("F, 13, Looe", AGE),
    ("Female 14 Thornhurst Academy", AGE),
    ("The twins (4) at Little Acorns nursery", AGE),
    ("Only Year 8 pupil at Pool Academy in care", AGE),
    ("17 and pregnant in Hayle", AGE),
    ("I am 15 and in a wheelchair", AGE),
    ("I am 14 and pregnant", AGE),
    ("twin sisters aged 13 placed in different towns", AGE),
    ("my daughter is 8 and has autism", AGE),
    ("I am seventeen, trans, and nobody uses my name", AGE),
    ("M, 16, Penryn", AGE),
    ("Boy, 12, Exwick", AGE),
    ("my son is 9 and has cerebral palsy", AGE),
    ("the only girl in my unit", "a detail that only fits one person"),
    ("we are the only Traveller family in Otley", "a detail that only fits one person"),
    ("my dad is in prison in Leeds", "a detail that only fits one person"),
    ("I was the only boy on my course", "a detail that only fits one person"),
    ("33 Church Hill", STREET),
    ("5 Park View", STREET),
    ("27 The Beeches", STREET),
    ("1A The Mount", STREET),
    ("Apartment 12, The Maltings", STREET),
    ("flat 3b the maltings", STREET),
    ("Number 9 on Mill Hill", STREET),
    ("Rose Cottage, Looe", STREET),
    ("Room 12, Bluebell House", STREET),
    ("14 Chapel Row", STREET),
    ("We moved to 6 The Paddocks", STREET),
    ("Flat 7, The Granary", STREET),
    ("harlowgirl_12 on TikTok", SOCIAL),
    ("he is on insta as kai_07", SOCIAL),
    ("I am zivko17 on Fortnite", SOCIAL),
    ("insta jayyxo", SOCIAL),
    ("my gamertag's xXJayXx", SOCIAL),
    ("jay#4471", SOCIAL),
    ("fb.me/jay", SOCIAL),
    ("linkedin.com/in/jay-parker", SOCIAL),
    ("jay at hotmail.com", EMAIL),
    ("jay_at_hotmail.com", EMAIL),
    ("email me jaydenp09 on gmail", EMAIL),
    ("tribunal EH878/26/00012", CASE),
    ("case TR/2026/417", CASE),
    ("my LAC number 448812", CASE),
    ("Mosaic (448812)", CASE),
    ("log number 214", CASE),
    ("ARC ASC/123456", CASE),
    ("LL ref 4471123", CASE),
    ("my care number is 88213", CASE),
    ("appeal EH123/25/00045", CASE),
    ("sort code 12-34-56", "bank details"),
    ("My account number is 12345678 and the grant never came", "bank details"),
    ("the taxi AB12 CDE never came", "a car registration"),
    ("zero seven seven double zero nine hundred 123", PHONE),
    ("0 7 7 0 0 900123", PHONE),
)
PASS = [*PASS, *PASS_TOO, *PASS_AS_WELL, *PASS_BESIDES]
HELD = (*HELD, *HELD_TOO, *HELD_AS_WELL, *HELD_BESIDES)
