/**
 * What people ask a bot about that has nothing to do with its newsletters: a subject a line, in the words
 * that go with it. A corpus may well be about some of them: then its passages come nearer to a question
 * than the line does.
 */
export const everydaySubjects: readonly string[] = `
cooking recipes baking bread cake dough oven flour sugar butter eggs
boiling frying roasting meat fish vegetables sauce soup rice pasta dinner
fruit vegetables calories diet losing weight healthy eating vitamins
coffee tea beer wine cocktails drinks alcohol
restaurants takeaway delivery pizza menu reservation tip
cleaning the house stains laundry washing machine carpet sofa dust
plumbing sink drain tap toilet leak pipe unblock repair
painting walls drilling wood furniture screws tools do it yourself
renting a flat landlord deposit moving house mortgage neighbours
ants mice mosquitoes cockroaches pests in the home
houseplants lawn pruning sowing tomatoes compost watering plants in the garden
dogs puppies training leash walking barking dog food
cats kittens litter purring vet
horses cows chickens rabbits hamsters aquarium fish
lions elephants penguins sharks snakes wild animals
birds insects bees spiders butterflies
dinosaurs fossils extinct animals evolution
headache fever cold flu cough sore throat symptoms doctor
medicine tablets dose side effects pharmacy prescription
pregnancy baby toddler nappies breastfeeding children bedtime
broken bone burn sting wound first aid
sleep insomnia stress anxiety depression therapy
teeth dentist eyes glasses skin acne hair loss haircut beauty makeup
gym exercise muscles running marathon yoga stretching workout
football soccer league goal match score champions cup club player transfer
basketball baseball american football super bowl playoffs
tennis golf cricket rugby swimming olympic medals world record
cycling bicycle tyre helmet skateboard ski snowboard
chess cards poker dice board games rules puzzle crossword
video games console level boss playstation minecraft multiplayer
films movies actor director cinema oscar sequel trailer
television series episode season streaming netflix characters
songs singer band album lyrics concert tickets festival
guitar piano chords violin learning an instrument sheet music
novel author book poem shakespeare literature characters plot
painting artist museum sculpture mona lisa gallery
celebrity actor dating married famous net worth
jokes riddles funny memes fun facts
horoscope zodiac dreams ghosts superstition luck
fashion clothes shoes dress suit size wedding outfit
knitting sewing crochet origami crafts
photography camera lens tripod selfie editing pictures
wedding birthday party gifts anniversary decorations invitations
christmas easter halloween new year holidays presents
love relationship girlfriend boyfriend dating breakup marriage divorce
friends family parents siblings argument advice
job interview CV cover letter resume salary boss resignation
school homework essay exam teacher grades university application
arithmetic multiply divide fractions percent square root equation
geometry triangle circle angle area volume calculus algebra
physics gravity speed of light mass energy force
chemistry element atom acid boiling point periodic table
planets sun moon stars galaxy distance earth solar system
human body bones blood heart organs cells
capital city country flag population continent
mountains rivers lakes oceans deserts islands highest longest
ancient Rome Greece Egypt emperor pharaoh pyramid
medieval kings queens castles knights battles
world war Hitler Napoleon soldiers invasion peace treaty
presidents of the United States constitution election congress
kings queen royal family prime minister parliament
communism revolution independence colony empire history
religion God bible church islam prayer buddhism
philosophy meaning of life ethics death soul
inventor invented telephone light bulb steam engine printing press
translate word language Spanish French German Italian learning grammar
spelling meaning of a word synonym definition pronunciation
weather forecast rain snow temperature tomorrow weekend
time zone clock date today calendar day of the week
flight airport luggage airline ticket passport visa customs
hotel beach vacation tourist sightseeing itinerary
train bus metro timetable ticket refund station platform
car engine battery tyre oil brakes driving licence insurance
parking traffic motorway directions fuel petrol station
post office parcel stamp delivery opening hours shop closed
shopping discount coupon return refund online order cheap price
bank account credit card loan interest overdraft
tax return income deduction accountant pension retirement
stocks shares bitcoin cryptocurrency invest trading
currency exchange rate dollar euro pound convert
units convert kilometres miles pounds kilograms ounces inches
computer laptop screen frozen restart slow keyboard virus
wifi router internet connection slow broadband
smartphone iphone android battery charger app
password account login reset delete email spam
facebook instagram youtube tiktok followers post video
discord server bot moderator channel emoji
programming python javascript code bug function loop compile
excel spreadsheet word document pdf printer
windows mac linux install update driver
robot chatbot are you human who made you artificial
hello how are you good morning thank you bye
sing a song write a poem tell a story
police crime theft murder prison lawyer court sue
fire ambulance emergency flood earthquake accident
death funeral inheritance will
passport driving licence birth certificate registry office citizenship
electricity bill gas heating meter supplier
recycling rubbish bins waste collection
solar panels electric car charging at home
`
  .trim()
  .split('\n');
