/**
 * Given names that English speakers use for one another, a group a line. A short form may stand in several groups
 * ("chris"); two long forms are in one group only where they are variants of one name. Kept here because the npm
 * registry has no such list that is maintained and typed.
 */
const groups = `
abigail abby abbie gail
abraham abe bram
adam ad
agnes aggie nessie
albert al bert bertie
alexander alex al xander sandy lex alec sasha
alexandra alex lexi sandra sandy sasha alexa
alfred al alf alfie fred freddie
alison allison ali allie
amanda mandy
amelia amy millie mia
andrew andy drew
angela angie
ann anne anna annie nan nancy
anthony tony ant antony
antonia toni
arthur art artie
barbara barb babs barbie
bartholomew bart
beatrice bea trixie beatrix
benjamin ben benny benji
bernard bernie
bradley brad
bridget bridie biddy
caroline carolyn carol carrie caz lynn
cassandra cass cassie sandra
catherine katherine kathryn katharine cathy kathy kate katie kat cat kit kitty kay
cecilia celia cissy
charles charlie chuck chas chip
charlotte charlie lottie lotte
christine christina chris chrissy tina christy
christopher chris kit topher kris
clifford cliff
constance connie
cynthia cindy
daniel dan danny
danielle dani
david dave davy davey
deborah debra deb debbie
dennis denny den
dominic dom nick
donald don donnie
dorothy dot dottie dolly dora
douglas doug
edith edie
edmund ed eddie ted ned
edward ed eddie ted teddy ned ward
eleanor ellie nell nora lenore elinor
elizabeth elisabeth liz lizzie beth betty bess bessie eliza lisa libby betsy elsie
emily em emmy millie
emma em emmy
ernest ernie
eugene gene
evelyn eve evie
florence flo flossie
frances fran francie frankie fanny
francis frank fran frankie
franklin frank
frederick fred freddie freddy frederic fritz
gabriel gabe
gabrielle gabby
gabriella gabby ella
george georgie
georgina georgie gina
gerald gerry jerry
gerard gerry
geoffrey jeffrey geoff jeff
gilbert gil bert
gregory greg gregg
gwendolyn gwen wendy
harold harry hal
harriet hattie harry
helen helena nell nellie ellen lena
henry harry hank hal
herbert herb bert
howard howie
hugh hughie huey
ian iain
isaac ike zac
isabel isabella isabelle izzy bella belle
jacob jake
jacqueline jackie
james jim jimmy jamie jem
jane janie jenny
janet jan
jason jay
jean jeanne jeannie
jennifer jen jenny jenn
jeremy jerry jem
jerome jerry
jessica jess jessie
joan joanie
joanna joanne jo
john johnny jack jon
jonathan jonathon jon jonny nathan
joseph joe joey jo
josephine jo josie
joshua josh
joyce joy
judith judy jude
julia julie jules
julian jules
katrina kat trina
kenneth ken kenny
kimberly kimberley kim
laura laurie lori
lawrence laurence larry laurie
leonard len lenny leo
leslie lesley les
lewis louis lew lou louie
lillian lily lil
louise lou
lucille lucy
lucas luke
lydia lyddie
madeleine madeline maddie maddy
margaret maggie meg megan peggy peg marge margie greta rita daisy madge
maria marie mary molly polly mae mamie
marilyn marilynn mary
martha marty mattie
martin marty
matilda tilly mattie
matthew matt matty mathew
maurice moe morris
maxwell max
maximilian max
melanie mel
melissa mel missy lissa
michael mike mick mickey micky mikey
michelle shelly chelle
mildred millie
miranda randy mandy
mitchell mitch
nathaniel nathan nate nat
natalie nat
nicholas nicolas nick nicky
nicole nicola nicky nikki
norman norm
oliver ollie
olivia liv livvy ollie
oscar ozzie
pamela pam
patricia pat patty tricia trish patsy
patrick pat paddy rick
paula pauline polly
penelope penny
peter pete
philip phillip phil pip
philippa pippa pip
priscilla cilla prissy
rachel rachael rae
raymond ray
rebecca becky becca bec
reginald reg reggie
richard rick dick rich richie ricky
robert bob bobby rob robbie bert robin
roberta bobbie robbie
rodney rod
roger rodge
ronald ron ronnie
rosemary rose rosie
rose rosie
roxanne roxy
russell russ rusty
ruth ruthie
samantha sam sammy
samuel sam sammy
sarah sara sally sadie
sebastian seb bas
sharon shari
sidney sydney sid syd
simon si
sophia sophie
stanley stan
stephanie steph stevie
stephen steven steve stevie stephan
stuart stewart stu
susan suzanne susanna sue susie suzie
sylvia sylvie
teresa theresa terry tess tessa tracy
terence terrence terry
theodore theo ted teddy
thomas tom tommy
timothy tim timmy
tobias toby
valerie val
veronica ronnie roni
victor vic
victoria vicky vicki tori
vincent vince vinny
virginia ginny ginger
vivian viv vivienne
walter walt wally
wendy wen
wilfred wilf fred
william bill billy will willy willie liam
winifred winnie freda
zachary zach zac zack
`;

const groupsOfName = new Map<string, Set<number>>();
for (const [group, line] of groups.trim().split("\n").entries()) {
  for (const name of line.split(" ")) {
    groupsOfName.set(name, (groupsOfName.get(name) ?? new Set()).add(group));
  }
}

/** Whether one person may go by both given names, as by Bob and Robert. Names in lower case, without diacritics. */
export function areNicknames(left: string, right: string): boolean {
  const leftGroups = groupsOfName.get(left);
  const rightGroups = groupsOfName.get(right);
  if (leftGroups === undefined || rightGroups === undefined) return false;
  for (const group of leftGroups) if (rightGroups.has(group)) return true;
  return false;
}
